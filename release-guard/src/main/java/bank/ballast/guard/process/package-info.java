/** The guard's process: puts the parts together and keeps them going. Nothing uses it. */
@NullMarked
package bank.ballast.guard.process;

import org.jspecify.annotations.NullMarked;
