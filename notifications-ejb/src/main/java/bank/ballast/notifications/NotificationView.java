package bank.ballast.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in an inbox: in the words in which it was sent, whatever language the
 * customer speaks by now.
 *
 * @param text plain; blank lines part paragraphs
 * @param language of the title and the text: {@code en}, {@code fr} or {@code ar}
 * @param about id of what it is about, or null
 * @param at when it was sent
 * @param readAt when the customer first read it, or null
 * @param email what became of its e-mail
 */
public record NotificationView(
    NotificationId id,
    NotificationKind kind,
    String title,
    String text,
    String language,
    @Nullable String about,
    Instant at,
    @Nullable Instant readAt,
    EmailState email) {}
