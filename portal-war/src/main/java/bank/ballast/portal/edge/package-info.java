/**
 * What every request passes through: trace id, headers, and the refusal of tokens.
 *
 * <p>Knows no page.
 */
@NullMarked
package bank.ballast.portal.edge;

import org.jspecify.annotations.NullMarked;
