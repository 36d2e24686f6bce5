package bank.ballast.web.notifications;

import bank.ballast.notifications.NotificationView;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message in the customer's inbox.
 *
 * @param id its id
 * @param kind what it is about
 * @param title one line
 * @param text plain, to be shown as it is; blank lines part paragraphs
 * @param language of title and text, whatever the customer speaks by now
 * @param about the id of what it is about
 * @param at when it was sent
 * @param readAt when it was first read; not there while it is unread
 * @param email what became of the same message by e-mail
 */
@Schema(name = "Notification")
public record Notification(
    @Schema(required = true, example = "ntf_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {
              "incident",
              "case",
              "goodwill-credit",
              "savings-rate",
              "payment-request",
              "payment",
              "recall",
              "loan",
              "overdraft",
              "other"
            })
        String kind,
    @Schema(required = true) String title,
    @Schema(required = true) String text,
    @Schema(
            required = true,
            enumeration = {"en", "fr", "ar"})
        String language,
    @Schema(example = "case_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String about,
    @Schema(required = true) Instant at,
    @Nullable Instant readAt,
    @Schema(
            required = true,
            enumeration = {"none", "waiting", "sent", "failed"})
        String email) {

  static Notification of(NotificationView view) {
    return new Notification(
        view.id().toString(),
        Inputs.word(view.kind()),
        view.title(),
        view.text(),
        view.language(),
        view.about(),
        view.at(),
        view.readAt(),
        Inputs.word(view.email()));
  }
}
