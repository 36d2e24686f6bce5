/**
 * The bank's realm at Keycloak: the file that its first start imports, and the numbered steps that
 * change it afterwards.
 *
 * <p>Knows nothing of sign-ins and tokens; that is the parent package's.
 */
@NullMarked
package bank.ballast.security.realm;

import org.jspecify.annotations.NullMarked;
