package bank.ballast.operations;

import bank.ballast.notifications.NotificationId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a case.
 *
 * @param idempotencyKey the client's, 1 to 64 characters: sending it again opens nothing again
 * @param subject one line, 1 to 100 characters
 * @param message 1 to 3,000 characters
 * @param notification of the actor's that they reply to, or null: the case is then about the same
 *     incident; a reply to an answer goes into the case that was answered
 * @param about the incident that it is about, {@code inc_…}, or null
 */
public record OpenCase(
    String idempotencyKey,
    String subject,
    String message,
    @Nullable NotificationId notification,
    @Nullable String about) {}
