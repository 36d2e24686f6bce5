/**
 * What plays the world outside in the local set-up. Elsewhere these paths do not exist, neither in
 * the API nor in its description.
 */
@NullMarked
package bank.ballast.web.sandbox;

import org.jspecify.annotations.NullMarked;
