package bank.ballast.operations.goodwill;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Books a batch of credits. Holds no database transaction while the ledger works; whatever breaks
 * in between, a credit's row tells that its money has moved, and the customer is told after it.
 */
@ApplicationScoped
public class GoodwillBooking {

  private static final int BATCH = 100;
  private static final String NAME = "Goodwill credits";
  private static final String BANK = "Ballast";
  private static final String REFERENCE = "Goodwill credit";

  @Inject private GoodwillRepository rules;
  @Inject private GoodwillSettling settling;
  @Inject private CustomerDirectory customers;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** A share on its way into the books. */
  private record Pending(CustomerId customer, Posting posting) {}

  /** Books the next batch; tells whether there may be more. */
  boolean bookSome() {
    Optional<RuleRow> next = rules.booking();
    if (next.isEmpty()) {
      return false;
    }
    RuleRow rule = next.get();
    List<ShareRow> shares = rules.waiting(rule, BATCH);
    if (shares.isEmpty()) {
      settling.finish(rule.id());
      return true;
    }
    List<CustomerId> all = shares.stream().map(ShareRow::customer).toList();
    // What a node booked that then died is in the books, and only waits to be told.
    Map<CustomerId, CreditRow> booked = rules.credits(rule.incident(), all);
    List<CustomerId> others = all.stream().filter(each -> !booked.containsKey(each)).toList();
    Map<CustomerId, Listing> accounts = customers.oldestOpen(others, rule.currency());
    List<Pending> pending = new ArrayList<>();
    for (ShareRow share : shares) {
      Listing account = accounts.get(share.customer());
      if (account != null) {
        pending.add(new Pending(share.customer(), posting(rule, share, account)));
      }
    }
    Map<CustomerId, String> refused = new HashMap<>();
    boolean dayIsOver = post(rule.currency(), pending, refused);
    settling.settle(rule.id(), all, accounts.keySet(), refused);
    return !dayIsOver;
  }

  /** Posts them; tells whether the books are a day ahead of this clock, so that they must wait. */
  private boolean post(Currency currency, List<Pending> pending, Map<CustomerId, String> refused) {
    if (pending.isEmpty()) {
      return false;
    }
    openExpense(currency);
    List<PostingResult> results = ledger.post(pending.stream().map(Pending::posting).toList());
    boolean dayIsOver = false;
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof PostingResult.Refused answer) {
        Refusal refusal = answer.refusal();
        if (refusal.code() == LedgerRefusal.BOOKING_DATE_DESCENDS) {
          dayIsOver = true;
        } else {
          refused.put(pending.get(i).customer(), refusal.code().name());
        }
      }
    }
    return dayIsOver;
  }

  private Posting posting(RuleRow rule, ShareRow share, Listing account) {
    Money amount = new Money(share.amount(), rule.currency());
    EntryId id = new EntryId(Ids.named("goodwill/" + rule.incident() + "/" + share.customer()));
    LocalDate today = clock.today();
    Entry entry =
        new Entry(
            id,
            "GOODWILL_CREDIT",
            today,
            today,
            REFERENCE,
            List.of(
                new Leg(expense(rule.currency()), Side.DEBIT, amount, rule.incident()),
                new Leg(account.ledgerAccount(), Side.CREDIT, amount, BANK)),
            null);
    return new Posting(
        List.of(entry), List.of(CreditRow.companion(rule, share.customer(), account, amount, id)));
  }

  /** The bank's own account for what it gives away in this currency. */
  private static LedgerAccountId expense(Currency currency) {
    return new LedgerAccountId(Ids.named(NAME + "/" + currency.getCurrencyCode()));
  }

  private void openExpense(Currency currency) {
    LedgerAccountId id = expense(currency);
    if (ledger.account(id).isEmpty()) {
      ledger.open(List.of(new OpenLedgerAccount(id, AccountKind.EXPENSE, currency, NAME, null)));
    }
  }
}
