/** Attachments: what holders keep beside a transaction, and what it is by its first bytes. */
@NullMarked
package bank.ballast.accounts.attachment;

import org.jspecify.annotations.NullMarked;
