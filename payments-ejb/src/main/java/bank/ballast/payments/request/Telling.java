package bank.ballast.payments.request;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import bank.ballast.payments.PaymentRequestView.Kind;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes to those whom a request concerns, with the transaction of the caller. In the bank's own
 * name: no customer writes into another's inbox.
 */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.SYSTEM})
@RunAs(Role.SYSTEM)
public class Telling {

  @Inject private CustomerMessages messages;
  @Inject private AccountDirectory directory;

  /** Tells those who are asked, as far as they are customers. */
  public void asked(MoneyRequest request, List<Part> parts) {
    tell(request, parts, request.kind() == Kind.RECALL ? "recalled" : "asked", "asked");
  }

  /** Tells them once more; on one day once. */
  public void reminded(MoneyRequest request, List<Part> parts, LocalDate day) {
    tell(request, parts, "reminded", "reminded:" + day);
  }

  /** Tells who asked that it was paid; called again, it tells nothing again. */
  public void paid(MoneyRequest request, End end) {
    End.Paid paid = Objects.requireNonNull(end.paid());
    messages.send(
        List.of(
            message(
                request,
                request.asker(),
                request.kind() == Kind.RECALL ? "returned" : "paid",
                "paid:" + paid.payment(),
                paid.payer(),
                paid.amount())));
  }

  /** Tells who asked that somebody does not want to. */
  public void declined(MoneyRequest request, Part part) {
    messages.send(
        List.of(
            message(
                request,
                request.asker(),
                request.kind() == Kind.RECALL ? "kept" : "declined",
                "declined:" + part.number(),
                part.askedAs() == null ? "" : part.askedAs(),
                part.amount())));
  }

  private void tell(MoneyRequest request, List<Part> parts, String words, String key) {
    List<Message> written = new ArrayList<>();
    for (Part part : parts) {
      for (CustomerId customer : askedIn(part)) {
        written.add(message(request, customer, words, key, request.askerName(), part.amount()));
      }
    }
    if (!written.isEmpty()) {
      messages.send(written);
    }
  }

  private List<CustomerId> askedIn(Part part) {
    AccountId account = part.account();
    if (account != null) {
      return directory.holderIds(account);
    }
    CustomerId customer = part.customer();
    return customer == null ? List.of() : List.of(customer);
  }

  private static Message message(
      MoneyRequest request,
      CustomerId to,
      String words,
      String key,
      String who,
      @Nullable Money amount) {
    return new Message(
        to,
        request.id() + ":" + key,
        NotificationKind.PAYMENT_REQUEST,
        Words.inEach(in -> in.say(words + ".title", facts(in, request, who, amount))),
        Words.inEach(in -> in.say(words + ".text", facts(in, request, who, amount))),
        request.id().toString());
  }

  private static Map<String, String> facts(
      Wording in, MoneyRequest request, String who, @Nullable Money amount) {
    Map<String, String> facts = new HashMap<>();
    facts.put("who", who);
    facts.put("amount", amount == null ? in.say("money") : in.money(amount));
    facts.put("note", request.note());
    facts.put("day", in.day(request.expiresAt()));
    return facts;
  }
}
