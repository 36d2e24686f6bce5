/** Tests of the package of the same name. */
@NullMarked
package bank.ballast.guard.review;

import org.jspecify.annotations.NullMarked;
