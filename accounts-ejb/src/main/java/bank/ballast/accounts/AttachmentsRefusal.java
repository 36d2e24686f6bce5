package bank.ballast.accounts;

import bank.ballast.kernel.RefusalCode;

/** Why something about an attachment was refused. */
public enum AttachmentsRefusal implements RefusalCode {
  /** No such attachment, or it is somebody else's. */
  ATTACHMENT_NOT_FOUND(Kind.NOT_FOUND),
  /** It may have {@code limit} bytes, and has more. */
  ATTACHMENT_TOO_LARGE(Kind.UNPROCESSABLE),
  /** By its first bytes, it is neither a JPEG nor a PNG nor a PDF. */
  ATTACHMENT_TYPE_NOT_TAKEN(Kind.UNPROCESSABLE),
  /** A transaction may have {@code limit} of them, and does. */
  TOO_MANY_ATTACHMENTS(Kind.UNPROCESSABLE),
  /** As many as this node takes at once are being taken. */
  ATTACHMENTS_BUSY(Kind.UNAVAILABLE);

  private final Kind kind;

  AttachmentsRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
