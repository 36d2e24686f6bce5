/**
 * The customer's own profile: completing it makes a person a customer.
 *
 * <p>Who may become one, the accounts module decides.
 */
@NullMarked
package bank.ballast.web.profile;

import org.jspecify.annotations.NullMarked;
