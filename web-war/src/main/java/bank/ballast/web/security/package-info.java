/**
 * What every request passes before a resource sees it: the trace id, the fixed list of origins, the
 * one place where a token may stand, and the look whether its sign-in was ended.
 *
 * <p>Tokens are checked before by the server (oidc.json); roles after, by the modules.
 */
@NullMarked
package bank.ballast.web.security;

import org.jspecify.annotations.NullMarked;
