/**
 * How the API reads and writes JSON: strictly, in one way for all.
 *
 * <p>Knows no path and no rule.
 */
@NullMarked
package bank.ballast.web.json;

import org.jspecify.annotations.NullMarked;
