/** Tests of the arithmetic against what others computed, and of what holds for any terms. */
@NullMarked
package bank.ballast.credit;

import org.jspecify.annotations.NullMarked;
