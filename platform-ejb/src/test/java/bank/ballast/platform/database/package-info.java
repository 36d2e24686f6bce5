/** The tests' own MariaDB. */
@NullMarked
package bank.ballast.platform.database;

import org.jspecify.annotations.NullMarked;
