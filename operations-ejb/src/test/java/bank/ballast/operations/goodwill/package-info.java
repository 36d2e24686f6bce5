/** Tests of goodwill credits that need no server. */
@NullMarked
package bank.ballast.operations.goodwill;

import org.jspecify.annotations.NullMarked;
