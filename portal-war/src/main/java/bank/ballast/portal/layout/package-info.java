/**
 * What every page shares: language, formats, messages, and who is signed in.
 *
 * <p>Knows no customer.
 */
@NullMarked
package bank.ballast.portal.layout;

import org.jspecify.annotations.NullMarked;
