package bank.ballast.systemtests.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.loans.Borrowing;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import bank.ballast.systemtests.people.SavingsPot;
import bank.ballast.systemtests.requests.Asking;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A release that goes back leaves rows with words that the one before has never heard of. Whatever
 * a later release may write, this one's lists are readable, and say that they don't know.
 */
@RunningBank
class LaterWordsIT {

  private static final String LATER = "LATER";

  private final Bank bank;
  private final Holder holder;
  private final Holder other;

  LaterWordsIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(10_000);
    this.other = bank.customers().newCustomerWithAccount();
  }

  @Test
  void aPaymentsStatusStepAndRefusal() throws SQLException {
    String key = UUID.randomUUID().toString();
    String refused =
        holder
            .customer()
            .pay(holder.account(), other.account(), 99_999, key)
            .expectRefusal(422, "INSUFFICIENT_FUNDS")
            .text("/paymentId");
    String paid = holder.pay(other, 100).expect(201).text("/id");
    plant("UPDATE payments_payment SET refusal_code = 'LATER_REASON' WHERE id = ?", row(refused));
    plant("UPDATE payments_payment SET status = ? WHERE id = ?", LATER, row(paid));
    plant(
        "INSERT INTO payments_step (payment_id, step, happened_at)"
            + " VALUES (?, ?, UTC_TIMESTAMP(6))",
        row(paid),
        LATER);

    Answer list = read("/payments");

    assertEquals("other", list.text("/items/0/status"));
    assertEquals("other", list.text("/items/0/steps/0/what"));
    assertEquals("LATER_REASON", list.text("/items/1/refusalCode"));
    Answer declined = read("/accounts/" + holder.account().id() + "/declined-payments");
    assertEquals("LATER_REASON", declined.text("/items/0/code"));
    assertEquals("Payment refused", declined.text("/items/0/reason"));
    holder
        .customer()
        .pay(holder.account(), other.account(), 99_999, key)
        .expectRefusal(422, "PAYMENT_REFUSED");
  }

  @Test
  void aRequestsKindAndEnd() throws SQLException {
    String number = Asking.numberOf(other.customer());
    String id = Asking.ask(holder, Asking.phone(number, 100)).expect(201).text("/id");
    Asking.decline(other.customer(), id).expect(200);
    plant("UPDATE payments_request SET kind = ? WHERE id = ?", LATER, row(id));
    plant("UPDATE payments_request_end SET outcome = ? WHERE request_id = ?", LATER, row(id));

    Answer list = read("/payment-requests");

    assertEquals("other", list.text("/items/0/kind"));
    assertEquals("other", list.text("/items/0/state"));
    assertEquals("other", list.text("/items/0/parts/0/state"));
    Asking.pay(other, id).expectRefusal(409, "PAYMENT_REQUEST_OVER");
  }

  @Test
  void whatWasSaidOfAPayeesName() throws SQLException {
    String id =
        Confirming.post(
                holder.customer(),
                "/payees",
                Map.of(
                    "name", other.customer().name(),
                    "sortCode", other.account().sortCode(),
                    "accountNumber", other.account().accountNumber()))
            .expect(201)
            .text("/id");
    plant("UPDATE payments_payee SET result = ? WHERE id = ?", LATER, row(id));

    assertEquals("cannot_be_checked", read("/payees").text("/items/0/check"));
  }

  @Test
  void aPotsPictureStateAndLock() throws SQLException {
    SavingsPot pot =
        SavingsPot.openedBy(
            holder, Map.of("name", "Lisbon", "picture", "holiday", "lockedUntil", "2091-05-01"));
    plant("UPDATE accounts_pot SET picture = ?, state = ? WHERE id = ?", LATER, LATER, pot.row());
    plant("UPDATE accounts_pot_lock SET change_kind = ? WHERE pot_id = ?", LATER, pot.row());

    Answer list = read("/accounts/" + holder.account().id() + "/pots");

    assertEquals(pot.id(), list.text("/items/0/id"));
    assertEquals("rainy-day", list.text("/items/0/picture"));
    assertEquals("closing", list.text("/items/0/state"));
    assertEquals(0, pot.read().expect(200).json().at("/lockHistory").size());
    pot.deposit(100).expectRefusal(422, "POT_CLOSED");
    assertEquals(
        List.of(LATER),
        bank.books().texts("SELECT picture FROM accounts_pot WHERE id = ?", pot.row()));
  }

  @Test
  void anInvitationsAndAClosingsState() throws SQLException {
    JointAccount joint = JointAccount.openedBy(holder.customer());
    Holder second = joint.with(other.customer());
    holder.api().post("/accounts/" + second.account().id() + "/closure", Map.of()).expect(201);
    String account = row(joint.first().account().id());
    plant("UPDATE accounts_invitation SET state = ? WHERE account_id = ?", LATER, account);
    plant("UPDATE accounts_closure SET state = ? WHERE account_id = ?", LATER, account);
    plant("UPDATE accounts_account SET type = ? WHERE id = ?", LATER, account);

    assertEquals("other", read(joint.path() + "/invitations").text("/items/0/state"));
    assertEquals("other", read("/accounts").text("/items/0/closing"));
    assertEquals("other", read(joint.path()).text("/closing"));
  }

  @Test
  void whatStandsBesideATransaction() throws SQLException {
    String transaction = newest();
    holder
        .api()
        .send(
            "PATCH",
            "/transactions/" + transaction,
            Map.of("category", "gifts", "note", "For Ash"),
            Map.of())
        .expect(200);
    holder
        .api()
        .send(
            "POST",
            "/transactions/" + transaction + "/attachments",
            "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII),
            Map.of("Content-Type", "application/pdf"))
        .expect(201);
    String account = row(holder.account().id());
    plant("UPDATE accounts_transaction_note SET category = ? WHERE account_id = ?", LATER, account);
    plant("UPDATE accounts_attachment SET type = ? WHERE account_id = ?", "HEIC", account);

    Answer list = read("/accounts/" + holder.account().id() + "/transactions");

    assertEquals("general", list.text("/items/0/category"));
    assertEquals("For Ash", list.text("/items/0/note"));
    assertEquals(
        "application/octet-stream",
        read("/transactions/" + transaction + "/attachments").text("/items/0/mediaType"));
  }

  @Test
  void aCasesAndAMessagesState() throws SQLException {
    String id =
        holder
            .api()
            .post("/cases", Map.of("subject", "Card", "message", "Where is it?"))
            .expect(201)
            .text("/id");
    plant("UPDATE operations_case SET state = ? WHERE id = ?", LATER, row(id));
    String number = Asking.numberOf(holder.customer());
    Asking.ask(other, Asking.phone(number, 100)).expect(201);
    plant(
        "UPDATE notifications_email SET state = ? WHERE message_id IN (SELECT m.id"
            + " FROM notifications_message m JOIN accounts_customer c ON c.id = m.customer_id"
            + " WHERE c.name = ?)",
        LATER,
        holder.customer().name());

    assertEquals("waiting-for-bank", read("/cases").text("/items/0/state"));
    assertEquals("payment-request", read("/notifications").text("/items/0/kind"));
  }

  @Test
  void whatAnApplicationForALoanSays() throws SQLException {
    Borrowing borrowing = Borrowing.of(bank, holder);
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    plant(
        "UPDATE lending_application SET state = ?, purpose = ?, housing = ?, employment = ?,"
            + " later_outcomes = '[{\"rule\": \"LATER\", \"verdict\": \"LATER\","
            + " \"figures\": {\"later\": \"words\"}}]' WHERE id = ?",
        LATER,
        LATER,
        LATER,
        LATER,
        row(id));

    Answer list = read("/loans/applications");

    for (String word : List.of("state", "purpose", "housing", "employment")) {
      assertEquals("other", list.text("/items/0/" + word));
    }
    assertEquals("LATER", list.text("/items/0/outcomes/6/rule"));
    assertEquals(
        "By a further rule of ours, a person looks at it.", list.text("/items/0/outcomes/6/text"));
    borrowing.withdraw(id).expectRefusal(409, "LOAN_APPLICATION_OVER");
  }

  private Answer read(String path) {
    return holder.api().get(path).expect(200);
  }

  private String newest() {
    return read("/accounts/" + holder.account().id() + "/transactions").text("/items/0/id");
  }

  private static String row(String id) {
    return Ids.parse(id.substring(0, id.indexOf('_')), id).toString();
  }

  /** As a later release would, whose tables take such words. */
  private void plant(String statement, Object... values) throws SQLException {
    try (Connection connection = bank.books().open();
        Statement session = connection.createStatement();
        PreparedStatement planted = connection.prepareStatement(statement)) {
      session.execute("SET SESSION check_constraint_checks = OFF");
      for (int i = 0; i < values.length; i++) {
        planted.setObject(i + 1, values[i]);
      }
      assertTrue(planted.executeUpdate() > 0, statement);
    }
  }
}
