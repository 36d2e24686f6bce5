/** Tests of the mail catcher. */
@NullMarked
package bank.ballast.local.mail;

import org.jspecify.annotations.NullMarked;
