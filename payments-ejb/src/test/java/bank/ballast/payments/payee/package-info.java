/** Tests of how names are compared, and of what other banks may say. */
@NullMarked
package bank.ballast.payments.payee;

import org.jspecify.annotations.NullMarked;
