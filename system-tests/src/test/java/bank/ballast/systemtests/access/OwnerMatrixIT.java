package bank.ballast.systemtests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Examples;
import bank.ballast.systemtests.http.OpenApi;
import bank.ballast.systemtests.loans.Borrowing;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Inbox;
import bank.ballast.systemtests.people.JointAccount;
import bank.ballast.systemtests.people.SavingsPot;
import bank.ballast.systemtests.people.Shop;
import bank.ballast.systemtests.requests.Asking;
import bank.ballast.systemtests.scheme.OtherBanks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What belongs to one customer does not exist for another, for an agent, or for nobody (security
 * checklist, items 1 and 2). The matrix comes from the API's own description: a new path with an id
 * fails here until somebody says whose it is.
 */
@RunningBank
class OwnerMatrixIT {

  /** Name another bank, a version or an incident, and no customer's thing; the role matrix says. */
  private static final List<String> NOBODYS_OWN =
      List.of(
          "/api/imports/{bank}/", "/api/app-versions/", "/api/flags/", "/api/touched-customers/");

  /** The account in the description's examples. */
  private static final String ANY_ACCOUNT = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c";

  /** The hash in the description's examples. */
  private static final String ANY_HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** In no example: one for all that is asked of it. */
  private static final String OLD_LOAN = "a loan of three months";

  /** The day of a standing order's next payment, as the API's examples have it. */
  private static final String OF_THE_EXAMPLES = "2099-01-30";

  /** So that its owner is lent to. */
  private static final int DAYS_OPEN = 60;

  private final Bank bank;
  private final Holder owner;
  private final Holder foreigner;
  private final Api foreign;
  private final Holder foreignAsker;
  private final String phone;
  private final Customer claimant;
  private final Map<String, String> ownersThings;

  /** What examples name, and things of the owner's in its place. */
  private final Map<String, String> ownersPots;

  OwnerMatrixIT(Bank bank) {
    this.bank = bank;
    this.owner = bank.customers().newCustomerWith(100_000).openFor(bank, DAYS_OPEN);
    this.foreigner = bank.customers().newCustomerWith(10_000);
    this.foreign = foreigner.api();
    this.foreignAsker = bank.customers().newCustomerWithAccount();
    this.phone = Asking.numberOf(owner.customer());
    this.claimant = bank.customers().newCustomer();
    String payment = owner.pay(foreigner, 100).expect(201).text("/id");
    String supportCase =
        owner
            .api()
            .post("/cases", Map.of("subject", "Mine", "message", "Nobody else's"))
            .expect(201)
            .text("/id");
    String transaction = owner.customer().transactions(owner.account()).get(0).at("/id").asText();
    String message = new Inbox(bank).put(owner.customer(), "A message", "For its owner.");
    this.ownersPots =
        new HashMap<>(
            Map.of(
                "pot_01jd7q2k5e8g4r0t6u3v1n9m2c", SavingsPot.openedBy(owner).id(),
                "pot_01jd7q2k5e8g4r0t6u3v1n9m2d", SavingsPot.openedBy(owner).id()));
    String request = Asking.ask(owner, Asking.link("once", 100)).expect(201).text("/id");
    this.ownersThings =
        Map.of(
            "/api/notifications/{id}",
            message,
            "/api/accounts/{id}",
            owner.account().id(),
            "/api/payments/{id}",
            payment,
            "/api/payees/{id}",
            payee(bank.customers().newCustomerWithAccount()),
            "/api/pots/{id}",
            SavingsPot.openedBy(owner).id(),
            "/api/cases/{id}",
            supportCase,
            "/api/payment-requests/{id}",
            request,
            "/api/transactions/{id}",
            transaction);
  }

  @Test
  void somebodyElsesThingsDoNotExist() {
    Api agent = bank.staff().newAgent().api();
    List<String> wrong = new ArrayList<>();
    int cells = 0;

    for (OpenApi.Operation operation : withIds()) {
      String id = readyFor(operation);
      cells += 4;
      check(operation, "its owner", owner.api(), id, 200, wrong);
      check(operation, "another customer", foreign, id, 404, wrong);
      check(operation, "an agent", agent, id, 403, wrong);
      check(operation, "nobody", bank.stranger(), id, 401, wrong);
    }

    System.out.println("Owner matrix: " + wrong.size() + " of " + cells + " cells wrong");
    assertEquals(List.of(), wrong);
  }

  @Test
  void bodiesCannotNameSomebodyElsesAccount() {
    // Of what has an id, a request that the foreigner may well pay, from an account of their own.
    String number = Asking.numberOf(foreigner.customer());
    String asked = Asking.ask(foreignAsker, Asking.phone(number, 100)).expect(201).text("/id");
    Journal journal = new Journal(bank);
    List<String> wrong = new ArrayList<>();
    int cells = 0;

    for (OpenApi.Operation operation : bank.openApi().operations()) {
      for (String field : accountFields(operation)) {
        ObjectNode body = new Examples(bank.openApi()).body(operation);
        body.put(field, owner.account().id());
        Answer answer =
            foreigner
                .api()
                .send(
                    operation.method(),
                    operation.path().replaceFirst("^/api", "").replace("{id}", asked),
                    body,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        cells++;
        if (answer.status() != 404) {
          wrong.add(field + " of " + operation + ": " + answer);
        }
      }
    }

    System.out.println("Accounts in bodies: " + wrong.size() + " of " + cells + " cells wrong");
    assertFalse(cells == 0, "no operation takes an account in its body");
    assertEquals(List.of(), wrong);
    journal.isUntouched();
  }

  @Test
  void pagesCannotBeginAtSomebodyElsesTransaction() {
    String foreign = ownersThings.get("/api/transactions/{id}");
    String path = "/accounts/" + foreigner.account().id() + "/transactions";

    foreigner.api().get(path + "?before=" + foreign).expectRefusal(404, "TRANSACTION_NOT_FOUND");
    foreigner.api().get(path + "?since=" + foreign).expectRefusal(404, "TRANSACTION_NOT_FOUND");
  }

  @Test
  void listsHoldOnesOwnThingsOnly() {
    List<String> wrong = new ArrayList<>();

    for (String list :
        List.of(
            "/accounts",
            "/payments",
            "/payees",
            "/payment-requests",
            "/notifications",
            "/cases",
            "/loans",
            "/loans/applications",
            "/accounts/" + foreigner.account().id() + "/pots")) {
      String all = foreigner.api().get(list + "?limit=100").expect(200).body();
      ownersThings.values().stream()
          .filter(all::contains)
          .forEach(id -> wrong.add(id + " in " + list));
    }

    assertEquals(List.of(), wrong);
  }

  private List<OpenApi.Operation> withIds() {
    List<OpenApi.Operation> found =
        bank.openApi().operations().stream()
            .filter(OpenApi.Operation::hasId)
            .filter(operation -> NOBODYS_OWN.stream().noneMatch(operation.path()::startsWith))
            .toList();
    assertFalse(found.isEmpty(), "the description names no path with an id");
    return found;
  }

  /** The owner's thing; one of its own for each that changes what others then couldn't do. */
  private String readyFor(OpenApi.Operation operation) {
    if (operation.toString().equals("DELETE /api/payments/{id}")) {
      return scheduled("/payments", "executeOn");
    }
    if (operation.path().startsWith("/api/payment-requests/{id}")) {
      // To pay one or to decline it is for who is asked.
      boolean forAsked =
          List.of("payments", "decline").stream().anyMatch(operation.path()::endsWith);
      return forAsked
          ? Asking.ask(foreignAsker, Asking.phone(phone, 100)).expect(201).text("/id")
          : Asking.ask(owner, Asking.phone(Asking.number(), 100)).expect(201).text("/id");
    }
    if (operation.path().startsWith("/api/loans/applications/{id}")) {
      boolean toReview = operation.path().endsWith("/reviews");
      boolean toSign = operation.path().endsWith("/agreement");
      if (toSign) {
        owner.customer().receive(owner.account(), Borrowing.SEEN);
      }
      String id = Borrowing.of(bank, owner).anew(toReview ? 1 : Borrowing.INCOME);
      if (toSign && operation.method().equals("POST")) {
        // Signed already: signing it again is answered without a sign-in.
        ownersPots.put(ANY_HASH, Borrowing.of(bank, owner).sign(id));
      }
      return id;
    }
    if (operation.path().startsWith("/api/standing-orders/{id}")) {
      return scheduled("/standing-orders", "firstOn");
    }
    if (operation.path().equals("/api/payments/{id}/recall")) {
      String gone = OtherBanks.pay(owner, "01", 100).expect(201).text("/id");
      OtherBanks.awaitStatus(owner, gone, "settled");
      return gone;
    }
    if (operation.toString().equals("DELETE /api/payees/{id}")) {
      return payee(bank.customers().newCustomerWithAccount());
    }
    if (operation.path().equals("/api/accounts/{id}/freeze")) {
      return owner.customer().openAccount().id();
    }
    if (operation.path().equals("/api/accounts/{id}/invitations")) {
      return owner.customer().openJointAccount().id();
    }
    if (operation.path().startsWith("/api/loans/{id}/payment-holidays")) {
      return ownersPots.computeIfAbsent(OLD_LOAN, none -> oldLoan());
    }
    if (operation.path().startsWith("/api/loans/{id}")) {
      // Enough for the repayment of the examples; otherwise little, for the day's limit.
      return loan(operation.path().endsWith("/repayments") ? 12_000 : 3_000);
    }
    if (operation.toString().equals("GET /api/transactions/{id}/instalments")
        || operation.toString().equals("POST /api/transactions/{id}/instalments")) {
      return purchase(3_000);
    }
    if (operation.path().equals("/api/attachments/{id}")) {
      return owner
          .api()
          .send(
              "POST",
              "/transactions/" + ownersThings.get("/api/transactions/{id}") + "/attachments",
              "%PDF-1.7 for " + operation,
              Map.of("Content-Type", "application/pdf"))
          .expect(201)
          .text("/id");
    }
    if (operation.path().equals("/api/accounts/{id}/closure")) {
      return operation.method().equals("GET")
          ? askedClosure().text("/accountId")
          : owner.customer().openAccount().id();
    }
    if (operation.path().startsWith("/api/account-closures/{id}")) {
      return askedClosure().text("/id");
    }
    if (operation.path().startsWith("/api/account-invitations/{id}")) {
      return JointAccount.openedBy(owner.customer()).claimedBy(claimant);
    }
    if (!operation.path().startsWith("/api/pots/{id}")) {
      return ownersThing(operation);
    }
    SavingsPot pot = SavingsPot.openedBy(owner);
    pot.deposit(1_000).expect(201);
    return pot.id();
  }

  /** A payment that can be divided into instalments. */
  private String purchase(long pence) {
    return Shop.bought(owner, pence);
  }

  /** One that is old enough for a payment holiday. */
  private String oldLoan() {
    owner.customer().receive(owner.account(), Borrowing.SEEN);
    return Borrowing.of(bank, owner).lentDaysAgo(bank, 100);
  }

  private String loan(long pence) {
    return owner
        .api()
        .post("/transactions/" + purchase(pence) + "/instalments", Map.of("instalments", 3))
        .expect(201)
        .text("/id");
  }

  private String payee(Holder holder) {
    return Confirming.post(
            owner.customer(),
            "/payees",
            Map.of("name", holder.customer().name(), "accountId", holder.account().id()))
        .expect(201)
        .text("/id");
  }

  /** A payment of the owner's for a later day, or a standing order. */
  private String scheduled(String path, String dayField) {
    Map<String, Object> later =
        new HashMap<>(Customer.payment(owner.account(), foreigner.account(), 100));
    later.put(dayField, LocalDate.now(BusinessClock.ZONE).plusDays(3).toString());
    if (path.equals("/standing-orders")) {
      later.put("unit", "week");
      later.put(dayField, OF_THE_EXAMPLES);
    }
    return Confirming.post(owner.customer(), path, later).expect(201).text("/id");
  }

  /** Of a joint account, asked for by its other holder. */
  private Answer askedClosure() {
    Account joint = JointAccount.openedBy(owner.customer()).with(claimant).account();
    return new Closing(claimant).close(joint, null).expect(201);
  }

  private String ownersThing(OpenApi.Operation operation) {
    return ownersThings.entrySet().stream()
        .filter(thing -> operation.path().startsWith(thing.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("whose is the id of " + operation + "? Say it here"));
  }

  private void check(
      OpenApi.Operation operation,
      String who,
      Api hands,
      String id,
      int expected,
      List<String> wrong) {
    Map<String, String> others = new HashMap<>(ownersPots);
    if (operation.path().equals("/api/payment-requests/{id}/payments")) {
      // Whoever pays what they were not asked for does so from an account of their own.
      others.put(ANY_ACCOUNT, (hands == foreign ? foreigner : owner).account().id());
    }
    if (operation.path().startsWith("/api/loans/{id}")) {
      others.put(ANY_ACCOUNT, owner.account().id());
    }
    Answer answer = new Examples(bank.openApi()).attempt(hands, operation, id, others);
    int found = List.of(201, 204).contains(answer.status()) ? 200 : answer.status();
    if (found != expected) {
      wrong.add("%s by %s: %s, not %d".formatted(operation, who, answer, expected));
    }
  }

  /** Those that name the actor's own account; where the money goes may be anybody's. */
  private List<String> accountFields(OpenApi.Operation operation) {
    List<String> fields = new ArrayList<>();
    if (operation.path().startsWith("/api/payees")) {
      return fields;
    }
    JsonNode schema = bank.openApi().bodySchema(operation);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (property.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("accountid")) {
        fields.add(property.getKey());
      }
    }
    return fields;
  }
}
