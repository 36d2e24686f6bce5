/** What happened, kept in files that outlive this process. */
@NullMarked
package bank.ballast.guard.record;

import org.jspecify.annotations.NullMarked;
