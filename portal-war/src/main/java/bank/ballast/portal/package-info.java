/**
 * The support desk's pages. A page's path is its bean's package.
 *
 * <p>Decides nothing: it asks the modules, shows what they answer, and turns their refusals into
 * words.
 */
@NullMarked
package bank.ballast.portal;

import org.jspecify.annotations.NullMarked;
