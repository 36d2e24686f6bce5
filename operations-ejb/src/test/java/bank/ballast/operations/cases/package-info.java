/** What people may write in a case, and whose turn it is. */
@NullMarked
package bank.ballast.operations.cases;

import org.jspecify.annotations.NullMarked;
