package bank.ballast.accounts.attachment;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AttachmentId;
import bank.ballast.accounts.AttachmentType;
import bank.ballast.accounts.Attachments;
import bank.ballast.accounts.AttachmentsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.account.AccountRepository;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Keeps attachments. Whoever calls has made sure whose transaction it is.
 *
 * <p>Contents are no entities: none is ever read but for being sent, and that in stretches.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class AttachmentBook {

  private static final String KEEP =
      "INSERT INTO accounts_attachment_content (attachment_id, content) VALUES (?1, ?2)";

  private static final String PART =
      "SELECT SUBSTRING(content, ?2, ?3) FROM accounts_attachment_content"
          + " WHERE attachment_id = ?1";

  private static final String REMOVE =
      "DELETE FROM accounts_attachment_content WHERE attachment_id = ?1";

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  @Inject private AccountRepository accounts;
  @Inject private BusinessClock clock;

  /** Keeps one; see {@link Attachments#add}. */
  public Attachment add(
      TransactionId transaction, AttachmentType type, Content content, CustomerId by) {
    // Locked, so that two at once don't both find room for one more.
    accounts.lock(transaction.account());
    List<Attachment> there = of(transaction);
    Optional<Attachment> same = there.stream().filter(each -> each.is(content)).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (there.size() >= Attachments.MOST) {
      throw new Refusal(
          AttachmentsRefusal.TOO_MANY_ATTACHMENTS, "limit", Integer.toString(Attachments.MOST));
    }
    Attachment attachment = new Attachment(transaction, type, content, by, clock.now());
    entities.persist(attachment);
    entities.flush();
    entities
        .createNativeQuery(KEEP)
        .setParameter(1, attachment.id().value().toString())
        .setParameter(2, content.bytes())
        .executeUpdate();
    return attachment;
  }

  /** Those of a transaction, oldest first. */
  public List<Attachment> of(TransactionId transaction) {
    return entities
        .createQuery(
            "select a from Attachment a where a.accountId = :account and a.sequence = :sequence"
                + " order by a.id",
            Attachment.class)
        .setParameter("account", transaction.account().value())
        .setParameter("sequence", transaction.sequence())
        .getResultList();
  }

  /** One of an account that a customer may use. */
  public Optional<Attachment> held(AttachmentId attachment, CustomerId customer) {
    return entities
        .createQuery(
            "select a from Attachment a join Holder h on h.accountId = a.accountId"
                + " where a.id = :id and h.customerId = :customer",
            Attachment.class)
        .setParameter("id", attachment.value())
        .setParameter("customer", customer.value())
        .getResultStream()
        .findFirst();
  }

  /** A stretch of a content; none where it was removed. */
  public Optional<byte[]> part(AttachmentId attachment, int from, int length) {
    List<?> found =
        entities
            .createNativeQuery(PART)
            .setParameter(1, attachment.value().toString())
            .setParameter(2, from + 1)
            .setParameter(3, length)
            .getResultList();
    return found.stream().findFirst().map(part -> (byte[]) part);
  }

  /** Removes one with its content; tells whether it was there. */
  public boolean remove(AttachmentId attachment, AccountId account) {
    accounts.lock(account);
    entities
        .createNativeQuery(REMOVE)
        .setParameter(1, attachment.value().toString())
        .executeUpdate();
    return entities
            .createQuery("delete from Attachment a where a.id = :id")
            .setParameter("id", attachment.value())
            .executeUpdate()
        > 0;
  }
}
