/** What is attached to transactions, over HTTP. */
@NullMarked
package bank.ballast.web.attachments;

import org.jspecify.annotations.NullMarked;
