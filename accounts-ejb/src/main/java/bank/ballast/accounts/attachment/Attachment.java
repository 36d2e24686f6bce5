package bank.ballast.accounts.attachment;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AttachmentId;
import bank.ballast.accounts.AttachmentType;
import bank.ballast.accounts.AttachmentView;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.Constants;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/** What is attached to a transaction, all but its content. Never changed. */
@Entity
@Table(name = "accounts_attachment")
public class Attachment {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private long sequence;

  private String type;

  private int size;

  @Column(name = "content_hash", columnDefinition = "binary(32)")
  private byte[] contentHash;

  @Column(name = "added_by")
  private UUID addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  /** For the persistence provider. */
  protected Attachment() {}

  Attachment(
      TransactionId transaction, AttachmentType type, Content content, CustomerId by, Instant now) {
    this.id = AttachmentId.next().value();
    this.accountId = transaction.account().value();
    this.sequence = transaction.sequence();
    this.type = type.name();
    this.size = content.bytes().length;
    this.contentHash = content.hash();
    this.addedBy = by.value();
    this.addedAt = now;
  }

  AttachmentId id() {
    return new AttachmentId(id);
  }

  CustomerId addedBy() {
    return new CustomerId(addedBy);
  }

  boolean is(Content content) {
    return MessageDigest.isEqual(contentHash, content.hash());
  }

  AttachmentView view(String addedByName) {
    return new AttachmentView(
        id(),
        new TransactionId(new AccountId(accountId), sequence),
        Constants.of(AttachmentType.class, type, AttachmentType.OTHER),
        size,
        addedByName,
        addedAt);
  }
}
