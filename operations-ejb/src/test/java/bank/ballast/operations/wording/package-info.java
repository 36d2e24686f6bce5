/** The words, in each language. */
@NullMarked
package bank.ballast.operations.wording;

import org.jspecify.annotations.NullMarked;
