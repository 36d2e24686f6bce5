package bank.ballast.accounts.attachment;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AttachmentId;
import bank.ballast.accounts.AttachmentType;
import bank.ballast.accounts.AttachmentView;
import bank.ballast.accounts.Attachments;
import bank.ballast.accounts.AttachmentsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.Transactions;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** What is attached to the actor's transactions. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachmentsBean implements Attachments {

  private static final int PART = 256 * 1024;

  @Inject private AccountDirectory directory;
  @Inject private Transactions transactions;
  @Inject private CustomerRepository customers;
  @Inject private AttachmentBook book;
  @Inject private Places places;

  @Override
  public AttachmentView add(TransactionId transaction, InputStream content) throws IOException {
    transactions.transaction(transaction);
    CustomerId by = directory.actingCustomer();
    places.take();
    try {
      Content read = Content.read(content);
      AttachmentType type =
          ContentType.of(read.bytes())
              .orElseThrow(() -> new Refusal(AttachmentsRefusal.ATTACHMENT_TYPE_NOT_TAKEN));
      return view(book.add(transaction, type, read, by));
    } finally {
      places.giveBack();
    }
  }

  @Override
  public List<AttachmentView> of(TransactionId transaction) {
    transactions.transaction(transaction);
    List<Attachment> rows = book.of(transaction);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<CustomerId, String> names =
        customers.names(rows.stream().map(row -> row.addedBy().value()).distinct().toList());
    return rows.stream().map(row -> row.view(names.getOrDefault(row.addedBy(), ""))).toList();
  }

  @Override
  public AttachmentView attachment(AttachmentId attachment) {
    return view(held(attachment));
  }

  @Override
  public byte[] part(AttachmentId attachment, int from) {
    held(attachment);
    return book.part(attachment, from, PART).orElseThrow(AttachmentsBean::notFound);
  }

  @Override
  public AttachmentView remove(AttachmentId attachment) {
    AttachmentView removed = view(held(attachment));
    if (!book.remove(attachment, removed.transaction().account())) {
      throw notFound();
    }
    return removed;
  }

  private Attachment held(AttachmentId attachment) {
    return book.held(attachment, directory.actingCustomer()).orElseThrow(AttachmentsBean::notFound);
  }

  private AttachmentView view(Attachment row) {
    return row.view(
        customers.names(List.of(row.addedBy().value())).getOrDefault(row.addedBy(), ""));
  }

  private static Refusal notFound() {
    return new Refusal(AttachmentsRefusal.ATTACHMENT_NOT_FOUND);
  }
}
