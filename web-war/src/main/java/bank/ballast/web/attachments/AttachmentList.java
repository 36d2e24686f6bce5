package bank.ballast.web.attachments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is attached to a transaction.
 *
 * @param items oldest first
 */
@Schema(name = "AttachmentList")
public record AttachmentList(@Schema(required = true) List<Attachment> items) {}
