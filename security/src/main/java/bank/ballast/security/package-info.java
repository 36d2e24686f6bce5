/**
 * Who acts, with which roles, since when their sign-ins count, and the trail of what staff did.
 *
 * <p>Knows Keycloak; knows no customer's account and no page.
 */
@NullMarked
package bank.ballast.security;

import org.jspecify.annotations.NullMarked;
