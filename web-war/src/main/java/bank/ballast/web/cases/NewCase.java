package bank.ballast.web.cases;

import bank.ballast.notifications.NotificationId;
import bank.ballast.operations.OpenCase;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Opens a case.
 *
 * @param subject in a few words
 * @param message what the customer has to say; blank lines part paragraphs
 * @param notificationId the notification that they reply to, if any
 * @param about the incident that it is about, if no notification says so
 */
@Schema(name = "NewCase")
public record NewCase(
    @NotNull @Size(min = 1, max = 100) @OneLine @Schema(example = "I could not sign in")
        String subject,
    @NotNull @Size(min = 1, max = 3000) @Schema(example = "I missed a payment because of it.")
        String message,
    @Schema(example = "ntf_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String notificationId,
    @Schema(example = "inc_mb1x2y3z0042") @Nullable String about) {

  OpenCase toOpenCase(String idempotencyKey) {
    return new OpenCase(
        idempotencyKey,
        subject,
        message,
        notificationId == null
            ? null
            : Inputs.id("notificationId", notificationId, NotificationId::parse),
        about);
  }
}
