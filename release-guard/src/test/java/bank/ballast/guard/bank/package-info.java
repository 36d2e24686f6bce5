/** Tests of how the guard asks the bank. */
@NullMarked
package bank.ballast.guard.bank;

import org.jspecify.annotations.NullMarked;
