/** The books of the running bank, verified from outside. */
@NullMarked
package bank.ballast.systemtests.books;

import org.jspecify.annotations.NullMarked;
