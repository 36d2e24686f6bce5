package bank.ballast.web.attachments;

import bank.ballast.accounts.AttachmentView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is attached to a transaction, all but its content.
 *
 * @param id its id
 * @param transactionId to which
 * @param mediaType what its content is
 * @param size in bytes
 * @param addedBy the name of the holder who attached it
 * @param addedAt when
 */
@Schema(name = "Attachment")
public record Attachment(
    @Schema(required = true, example = "att_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true) String transactionId,
    @Schema(
            required = true,
            enumeration = {
              "image/jpeg",
              "image/png",
              "application/pdf",
              "application/octet-stream"
            },
            description = "As its first bytes tell, whatever was said of it.")
        String mediaType,
    @Schema(required = true) int size,
    @Schema(required = true) String addedBy,
    @Schema(required = true) Instant addedAt) {

  static Attachment of(AttachmentView view) {
    return new Attachment(
        view.id().toString(),
        view.transaction().toString(),
        view.type().mediaType(),
        view.size(),
        view.addedBy(),
        view.addedAt());
  }
}
