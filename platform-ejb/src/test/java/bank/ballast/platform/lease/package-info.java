/** Leases on a real MariaDB. */
@NullMarked
package bank.ballast.platform.lease;

import org.jspecify.annotations.NullMarked;
