/** Single statements on the bank's database. Knows no table, and opens no transaction. */
@NullMarked
package bank.ballast.notifications.database;

import org.jspecify.annotations.NullMarked;
