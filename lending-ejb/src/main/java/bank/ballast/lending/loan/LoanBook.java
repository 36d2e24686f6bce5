package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.credit.TermsRefused;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Today;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanId;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happens to loans, each with its entries in one commit.
 *
 * <p>Whoever writes has told the loan up to its last event, and writes the next number. Where
 * another was quicker, the number is taken, nothing moves, and the loan is told again.
 */
@ApplicationScoped
public class LoanBook {

  private static final int TURNS = 10;
  private static final int LONGEST = 140;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Ledger ledger;
  @Inject private Standings standings;
  @Inject private BusinessClock clock;

  /** A loan with all that happened to it. */
  Optional<LoanHistory> find(LoanId loan) {
    try {
      return new LoanTable(new Database(dataSource)).history(loan);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /**
   * Lets something happen.
   *
   * @param asked under which name, so that it happens once; null where the loan itself tells that
   * @param change says what from how the loan is; called again where that has changed meanwhile.
   *     Nothing where there is nothing to do
   * @return the loan after it
   * @throws Refusal {@link LendingRefusal#LOAN_NOT_FOUND}, {@link
   *     LendingRefusal#IDEMPOTENCY_KEY_REUSED}, what {@code change} throws, or what the customer's
   *     account refuses
   */
  LoanHistory happen(
      LoanId id,
      LoanChange.@Nullable Asked asked,
      Function<LoanHistory, Optional<LoanChange>> change) {
    for (int turn = 0; turn < TURNS; turn++) {
      LoanHistory now = find(id).orElseThrow(() -> new Refusal(LendingRefusal.LOAN_NOT_FOUND));
      if (asked != null && isDone(now, asked)) {
        return now;
      }
      Optional<LoanChange> next = change.apply(now);
      if (next.isEmpty()) {
        return now;
      }
      if (written(now, next.get().asked(asked))) {
        standings.tell(id);
        return find(id).orElseThrow();
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  private static boolean isDone(LoanHistory now, LoanChange.Asked asked) {
    Optional<Happened> earlier = now.byKey(asked.key());
    if (earlier.isPresent() && !asked.isOf(earlier.get())) {
      throw new Refusal(LendingRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    return earlier.isPresent();
  }

  /** Whether it is written; no where another event was first. */
  private boolean written(LoanHistory now, LoanChange change) {
    Posting posting = posting(now, change, clock.today());
    if (posting.entries().isEmpty()) {
      return standings.keep(posting.companions().get(0));
    }
    LoanAccounts.open(ledger, now.loan().currency());
    PostingResult result = Today.post(ledger, clock, today -> posting(now, change, today));
    if (result instanceof PostingResult.Refused refused) {
      throw refusal(refused.refusal(), change.account());
    }
    return !(result instanceof PostingResult.CompanionExists);
  }

  private Posting posting(LoanHistory now, LoanChange change, LocalDate today) {
    Loan loan = now.loan();
    Moved moved = moved(now, change, today);
    Listing account = change.account();
    LedgerAccountId customer = account == null ? null : account.ledgerAccount();
    int sequence = now.sequence() + 1;
    List<Entry> entries = new ArrayList<>();
    EntryId id = new EntryId(Ids.next());
    List<Leg> legs = moved.legs(loan, customer);
    if (!legs.isEmpty()) {
      entries.add(entry(id, change.code(), today, change, now, legs));
    }
    List<Leg> corrections = moved.corrections(loan.currency());
    if (!corrections.isEmpty()) {
      entries.add(
          entry(
              new EntryId(Ids.next()),
              "LOAN_INTEREST_CORRECTION",
              today,
              change,
              now,
              corrections));
    }
    CompanionRow row = change.row(loan, sequence, moved, legs.isEmpty() ? null : id, clock.now());
    return new Posting(entries, List.of(row));
  }

  private static Entry entry(
      EntryId id,
      String code,
      LocalDate today,
      LoanChange change,
      LoanHistory now,
      List<Leg> legs) {
    return new Entry(id, code, today, change.on(today), "", legs, correction(change, now));
  }

  private static Entry.@Nullable Correction correction(LoanChange change, LoanHistory now) {
    Integer reverses = change.reverses();
    UUID entry = reverses == null ? null : now.event(reverses).map(Happened::entry).orElse(null);
    if (entry == null) {
      return null;
    }
    LoanChange.By by = change.by();
    String reason = by == null ? "Taken back" : by.reason();
    return new Entry.Correction(
        new EntryId(entry), reason.substring(0, Math.min(reason.length(), LONGEST)));
  }

  /** What the change makes different, by two tellings of the loan. */
  private Moved moved(LoanHistory now, LoanChange change, LocalDate today) {
    LoanEvent event = change.event();
    List<LoanEvent> before = now.counting();
    List<LoanEvent> after = event == null ? now.without(reversed(change)) : now.with(event);
    try {
      LocalDate through = standings.accruedThrough(now.loan());
      LocalDate from = event == null ? null : event.on();
      Money corrected =
          from != null && from.isAfter(through)
              ? new Money(0, now.loan().currency())
              : now.at(through, after)
                  .earnedInterest()
                  .minus(now.at(through, before).earnedInterest());
      return Moved.between(now.at(today, before), now.at(today, after), corrected);
    } catch (TermsRefused impossible) {
      // What came after it stands on it: other terms for a debt that would not be that.
      throw new Refusal(LendingRefusal.LOAN_CHANGED_SINCE);
    }
  }

  private static int reversed(LoanChange change) {
    Integer reverses = change.reverses();
    if (reverses == null) {
      throw new IllegalStateException("nothing happens, and nothing is taken back");
    }
    return reverses;
  }

  /** The ledger's refusal in a customer's words. */
  static RuntimeException refusal(Refusal refusal, @Nullable Listing account) {
    boolean ofCustomer =
        account != null
            && account.ledgerAccount().value().toString().equals(refusal.facts().get("account"));
    if (ofCustomer && refusal.code() instanceof LedgerRefusal code) {
      switch (code) {
        case INSUFFICIENT_FUNDS -> {
          return new Refusal(LendingRefusal.INSUFFICIENT_FUNDS);
        }
        case LEDGER_ACCOUNT_FROZEN -> {
          return new Refusal(LendingRefusal.ACCOUNT_FROZEN);
        }
        case LEDGER_ACCOUNT_CLOSED -> {
          return new Refusal(LendingRefusal.ACCOUNT_CLOSED);
        }
        default -> {
          // No customer's doing.
        }
      }
    }
    return new IllegalStateException("the ledger refused", refusal);
  }
}
