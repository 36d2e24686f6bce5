package bank.ballast.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a payee's name came to.
 *
 * @param id its id
 * @param result the answer
 * @param name the holder's, where the answer is a close match, or null
 * @param reason why it could not be checked, or null
 * @param askedName the name that was asked about
 * @param account what it was asked about: an account's numbers, its id, or a phone number
 * @param checkedAt when
 * @param riskAccepted whether the customer saved the payee in spite of the answer
 */
public record PayeeCheckView(
    PayeeCheckId id,
    PayeeCheckResult result,
    @Nullable String name,
    @Nullable UncheckedReason reason,
    String askedName,
    String account,
    Instant checkedAt,
    boolean riskAccepted) {}
