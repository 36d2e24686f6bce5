package bank.ballast.accounts.attachment;

import bank.ballast.accounts.AttachmentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a content is by its first bytes, and by nothing that anybody says of it. */
final class ContentType {

  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

  private ContentType() {}

  /** What it is, if it is something that can be attached. */
  static Optional<AttachmentType> of(byte[] content) {
    try {
      // Without metadata: neither a name nor a claimed type has a say.
      return AttachmentType.of(
          KNOWN.detect(new ByteArrayInputStream(content), new Metadata()).getBaseType().toString());
    } catch (IOException impossible) {
      throw new IllegalStateException("memory can be read", impossible);
    }
  }
}
