/** Takes one release through its stages, on or back; the only place that steers. */
@NullMarked
package bank.ballast.guard.release;

import org.jspecify.annotations.NullMarked;
