package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import bank.ballast.systemtests.people.SavingsPot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two people share an account, and nobody comes to share one whom its holder did not approve. */
@RunningBank
class JointAccountsIT {

  private static final int MOST_ACCOUNTS = 20;

  private final Bank bank;
  private final Customer first;
  private final Customer second;
  private final JointAccount joint;

  JointAccountsIT(Bank bank) {
    this.bank = bank;
    this.first = bank.customers().newCustomer();
    this.second = bank.customers().newCustomer();
    this.joint = JointAccount.openedBy(first);
  }

  @Test
  void bothSeeAndPayAndWhatEachPaidIsTheirs() {
    Holder one = joint.first();
    Holder other = joint.with(second);
    Holder shop = bank.customers().newCustomerWithAccount();
    first.receive(one.account(), 1_000);

    String paid = other.pay(shop, 100).expect(201).text("/id");
    String alsoPaid = one.pay(shop, 20).expect(201).text("/id");

    assertEquals(880, one.balance());
    assertEquals(880, other.balance());
    assertEquals(3, one.transactionCount());
    assertEquals(3, other.transactionCount());
    assertEquals(List.of(paid), ids(second.api().get("/payments").expect(200)));
    assertEquals(List.of(alsoPaid), ids(first.api().get("/payments").expect(200)));
    first.api().get("/payments/" + paid).expectRefusal(404, "PAYMENT_NOT_FOUND");
    List<String> payers =
        shop.customer().transactions(shop.account()).stream()
            .map(each -> each.at("/counterparty").asText())
            .toList();
    assertEquals(List.of(first.name(), second.name()), payers);
  }

  @Test
  void theAccountNamesBothHolders() {
    assertEquals(List.of(first.name()), names(first.api().get(joint.path()).expect(200)));

    joint.with(second);

    for (Customer holder : List.of(first, second)) {
      Answer account = holder.api().get(joint.path()).expect(200);
      assertEquals("joint", account.text("/type"));
      assertEquals(List.of(first.name(), second.name()), names(account));
      assertEquals(first.name() + " & " + second.name(), account.text("/holder"));
    }
    assertTrue(second.api().get("/accounts").body().contains(joint.first().account().id()));
  }

  @Test
  void bothHaveTheSameRightsOnWhatTheAccountHas() {
    Holder other = joint.with(second);
    first.receive(joint.first().account(), 1_000);

    SavingsPot pot = SavingsPot.openedBy(other);
    new SavingsPot(joint.first(), pot.id()).deposit(300).expect(201);
    pot.withdraw(100).expect(201);
    String transaction = second.transactions(other.account()).get(0).at("/id").asText();
    second
        .api()
        .send("PATCH", "/transactions/" + transaction, Map.of("note", "For us"), Map.of())
        .expect(200);
    first.api().send("PUT", joint.path() + "/freeze", null, Map.of()).expect(200);
    second.api().send("DELETE", joint.path() + "/freeze", null, Map.of()).expect(200);

    assertEquals(
        "For us", first.api().get("/transactions/" + transaction).expect(200).text("/note"));
    assertEquals("open", first.api().get(joint.path()).text("/state"));
    second
        .api()
        .get(joint.path() + "/statement?from=2026-01-01&to=2026-01-02&format=csv")
        .expect(200);
  }

  @Test
  void aCodeThatWentAstrayGivesNobodyAnAccount() {
    Customer stranger = bank.customers().newCustomer();
    Answer invitation = joint.invite().expect(201);
    String id = invitation.text("/id");

    Answer claim = JointAccount.claim(stranger, invitation.text("/code")).expect(200);

    assertEquals("claimed", claim.text("/state"));
    assertEquals("", claim.text("/accountId"));
    Answer seen = first.api().get("/account-invitations/" + id).expect(200);
    assertEquals(stranger.name(), seen.text("/claimant"));
    assertEquals("", seen.text("/code"));
    stranger.api().get(joint.path()).expectRefusal(404, "ACCOUNT_NOT_FOUND");
    stranger
        .api()
        .send("POST", "/account-invitations/" + id + "/approval", null, Map.of())
        .expectRefusal(404, "INVITATION_NOT_FOUND");
    JointAccount.claim(second, invitation.text("/code")).expectRefusal(404, "INVITATION_NOT_FOUND");

    assertEquals("declined", joint.end(id).expect(200).text("/state"));

    joint.approve(id).expectRefusal(409, "INVITATION_ENDED");
    stranger.api().get(joint.path()).expectRefusal(404, "ACCOUNT_NOT_FOUND");
    assertEquals(
        List.of("declined"), states(stranger.api().get("/account-invitations/claims").expect(200)));
    joint.with(second);
    assertEquals(
        List.of("approved", "declined"),
        states(first.api().get(joint.path() + "/invitations").expect(200)));
  }

  @Test
  void noCodeThatCannotBeClaimedTellsWhy() {
    String withdrawn = joint.invite().expect(201).text("/code");
    joint.end(latest()).expect(200);
    String late = joint.invite().expect(201).text("/code");
    expire(latest());

    for (String code : List.of("7k3mzq0x9d4tn8w2e5b1vhc6ys", "x", withdrawn, late)) {
      JointAccount.claim(second, code).expectRefusal(404, "INVITATION_NOT_FOUND");
    }
    assertEquals(
        List.of("expired", "withdrawn"),
        states(first.api().get(joint.path() + "/invitations").expect(200)));
    joint.with(second);
  }

  @Test
  void askingAgainChangesNothing() {
    Answer invitation = joint.invite().expect(201);
    String typed = invitation.text("/code").toUpperCase(java.util.Locale.ROOT);
    String spaced = typed.substring(0, 13) + " - " + typed.substring(13);
    Answer claim = JointAccount.claim(second, spaced).expect(200);

    assertEquals(
        claim.body(), JointAccount.claim(second, invitation.text("/code")).expect(200).body());
    Answer approved = joint.approve(invitation.text("/id")).expect(200);
    assertEquals(approved.body(), joint.approve(invitation.text("/id")).expect(200).body());
    assertEquals(
        joint.first().account().id(),
        JointAccount.claim(second, invitation.text("/code")).expect(200).text("/accountId"));
  }

  @Test
  void whatIsNotAskedForAtItsTimeIsRefused() {
    Holder personal = bank.customers().newCustomerWithAccount();
    new JointAccount(personal).invite().expectRefusal(422, "ACCOUNT_NOT_JOINT");
    Answer invitation = joint.invite().expect(201);
    String id = invitation.text("/id");
    joint.invite().expectRefusal(409, "INVITATION_UNDER_WAY");
    joint.approve(id).expectRefusal(409, "INVITATION_NOT_CLAIMED");
    JointAccount.claim(first, invitation.text("/code")).expectRefusal(409, "ALREADY_HOLDER");
    JointAccount.claim(second, invitation.text("/code")).expect(200);
    joint.invite().expectRefusal(409, "INVITATION_UNDER_WAY");
    joint.approve(id).expect(200);

    joint.end(id).expectRefusal(409, "INVITATION_ENDED");
    joint.invite().expectRefusal(409, "ACCOUNT_HAS_TWO_HOLDERS");
    JointAccount.claim(personal.customer(), "").expect(400);
    JointAccount.claim(personal.customer(), "x".repeat(65)).expect(400);
  }

  @Test
  void aClosedAccountTakesNobody() {
    String claimed = joint.claimedBy(second);
    bank.books()
        .change(
            "UPDATE ledger_account SET status = 'CLOSED' WHERE id = ?",
            Ids.parse("acc", joint.first().account().id()).toString());

    joint.approve(claimed).expectRefusal(422, "ACCOUNT_CLOSED");
    joint.end(claimed).expect(200);
    joint.invite().expectRefusal(422, "ACCOUNT_CLOSED");
  }

  @Test
  void whoHoldsAsManyAccountsAsTheyMayIsNotApproved() {
    for (int i = 0; i < MOST_ACCOUNTS; i++) {
      second.openAccount();
    }
    String claimed = joint.claimedBy(second);

    joint.approve(claimed).expectRefusal(422, "TOO_MANY_ACCOUNTS");

    assertEquals(
        "claimed", first.api().get("/account-invitations/" + claimed).expect(200).text("/state"));
    second.api().get(joint.path()).expectRefusal(404, "ACCOUNT_NOT_FOUND");
  }

  @Test
  void theCodeIsKeptAsAHashAlone() {
    Answer invitation = joint.invite().expect(201);
    String code = invitation.text("/code");
    String row = Ids.parse("inv", invitation.text("/id")).toString();

    assertTrue(code.matches("[0-9a-hjkmnp-tv-z]{26}"), code);
    assertEquals(
        List.of("1"),
        bank.books()
            .texts(
                "SELECT code_hash = UNHEX(SHA2(?, 256)) FROM accounts_invitation WHERE id = ?",
                code,
                row));
    assertFalse(
        first.api().get(joint.path() + "/invitations").expect(200).body().contains(code), "listed");
  }

  private String latest() {
    return ids(first.api().get(joint.path() + "/invitations").expect(200)).get(0);
  }

  private void expire(String invitation) {
    bank.books()
        .change(
            "UPDATE accounts_invitation SET expires_at = UTC_TIMESTAMP(6) WHERE id = ?",
            Ids.parse("inv", invitation).toString());
  }

  private static List<String> ids(Answer list) {
    return texts(list.json().at("/items"), "/id");
  }

  private static List<String> states(Answer list) {
    return texts(list.json().at("/items"), "/state");
  }

  private static List<String> names(Answer account) {
    return texts(account.json().at("/holders"), "");
  }

  private static List<String> texts(JsonNode items, String pointer) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(each -> each.at(pointer).asText())
        .toList();
  }
}
