/** Leases as rows of a table. Knows no work that is done under them. */
@NullMarked
package bank.ballast.platform.lease;

import org.jspecify.annotations.NullMarked;
