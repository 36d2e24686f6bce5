/**
 * Versions of the app: what clients say of themselves with each request, what the bank says of
 * them, and who decides it.
 *
 * <p>Decides nothing itself; {@code bank.ballast.platform} does.
 */
@NullMarked
package bank.ballast.web.app;

import org.jspecify.annotations.NullMarked;
