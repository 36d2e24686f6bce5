/** Attachments. */
@NullMarked
package bank.ballast.accounts.attachment;

import org.jspecify.annotations.NullMarked;
