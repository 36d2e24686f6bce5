package bank.ballast.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What can be attached to a transaction. */
public enum AttachmentType {
  /** A picture (ISO 10918). */
  JPEG("image/jpeg", "jpg"),
  /** A picture (ISO 15948). */
  PNG("image/png", "png"),
  /** A paper (ISO 32000). */
  PDF("application/pdf", "pdf"),
  /** What only a later release could take, which was here before this one. */
  OTHER("application/octet-stream", "bin");

  private final String mediaType;
  private final String extension;

  AttachmentType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** That of a media type, of those that can be attached. */
  public static Optional<AttachmentType> of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type != OTHER && type.mediaType.equals(mediaType))
        .findFirst();
  }

  /** Without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** How a file's name ends, without the dot. */
  public String extension() {
    return extension;
  }
}
