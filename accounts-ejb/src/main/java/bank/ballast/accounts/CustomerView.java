package bank.ballast.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param id theirs
 * @param email as Keycloak knew it when they came; null for customers brought in without a log-in
 * @param profile what they told; null for customers brought in from another bank's books, of whom
 *     only the name is known
 * @param name in full
 * @param since when they became a customer
 */
public record CustomerView(
    CustomerId id, String name, @Nullable String email, @Nullable Profile profile, Instant since) {}
