/**
 * Right-to-left writing in documents that are laid out here: what a line is made of, Arabic letters
 * as they stand beside each other, and the order in which they are drawn. From the JDK's own
 * Unicode data.
 */
@NullMarked
package bank.ballast.accounts.bidi;

import org.jspecify.annotations.NullMarked;
