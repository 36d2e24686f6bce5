package bank.ballast.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Receipts and other papers beside the transactions of the actor's own accounts. All holders of an
 * account share them. Somebody else's do not exist here.
 */
public interface Attachments {

  /** So many may be attached to one transaction. */
  int MOST = 5;

  /** So many bytes may one have: 5 MiB. */
  int MOST_BYTES = 5 * 1024 * 1024;

  /**
   * Attaches a content, whose type is told by its first bytes alone. The same content again changes
   * nothing.
   *
   * @param content read to its end, or to its limit; not closed
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND}, {@link
   *     AttachmentsRefusal#ATTACHMENT_TOO_LARGE}, {@link
   *     AttachmentsRefusal#ATTACHMENT_TYPE_NOT_TAKEN}, {@link
   *     AttachmentsRefusal#TOO_MANY_ATTACHMENTS}, {@link AttachmentsRefusal#ATTACHMENTS_BUSY}
   * @throws IOException where the content can't be read
   */
  AttachmentView add(TransactionId transaction, InputStream content) throws IOException;

  /**
   * What is attached to a transaction, oldest first.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND}
   */
  List<AttachmentView> of(TransactionId transaction);

  /**
   * One of them.
   *
   * @throws bank.ballast.kernel.Refusal {@link AttachmentsRefusal#ATTACHMENT_NOT_FOUND}
   */
  AttachmentView attachment(AttachmentId attachment);

  /**
   * A stretch of its content: so that no more than that of it is in memory at a time.
   *
   * @param from the first byte, from 0
   * @return empty behind the last byte
   * @throws bank.ballast.kernel.Refusal {@link AttachmentsRefusal#ATTACHMENT_NOT_FOUND}
   */
  byte[] part(AttachmentId attachment, int from);

  /**
   * Removes it for good.
   *
   * @return what it was
   * @throws bank.ballast.kernel.Refusal {@link AttachmentsRefusal#ATTACHMENT_NOT_FOUND}
   */
  AttachmentView remove(AttachmentId attachment);
}
