/** The books: balance sheet, profit and loss, trial balance, and the check of every row. */
@NullMarked
package bank.ballast.portal.books;

import org.jspecify.annotations.NullMarked;
