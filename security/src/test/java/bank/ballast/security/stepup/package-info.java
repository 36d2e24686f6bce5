/** Tests of what a challenge is for, and what meets it. */
@NullMarked
package bank.ballast.security.stepup;

import org.jspecify.annotations.NullMarked;
