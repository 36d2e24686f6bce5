/** Tests of a loan's life. */
@NullMarked
package bank.ballast.credit.life;

import org.jspecify.annotations.NullMarked;
