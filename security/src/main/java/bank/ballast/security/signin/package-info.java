/** People's sign-ins: Keycloak's admin client, and which tokens no longer count. */
@NullMarked
package bank.ballast.security.signin;

import org.jspecify.annotations.NullMarked;
