/**
 * Customers whose money another bank asked back: they are told what became of it. Moves no money
 * and answers no bank.
 */
@NullMarked
package bank.ballast.operations.recall;

import org.jspecify.annotations.NullMarked;
