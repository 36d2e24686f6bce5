/** Reports of clients on a real MariaDB. */
@NullMarked
package bank.ballast.platform.report;

import org.jspecify.annotations.NullMarked;
