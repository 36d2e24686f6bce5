/** The tests' own MariaDB. */
@NullMarked
package bank.ballast.notifications.database;

import org.jspecify.annotations.NullMarked;
