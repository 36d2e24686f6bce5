/** Tests of the comparison with the scheme's statements. */
@NullMarked
package bank.ballast.payments.settlement;

import org.jspecify.annotations.NullMarked;
