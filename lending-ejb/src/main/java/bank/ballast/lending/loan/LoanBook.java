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
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        standings.tell(List.of(id));
        return find(id).orElseThrow();
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  /**
   * Something that could not happen.
   *
   * @param loan as it was
   */
  record Refused(LoanHistory loan, Refusal refusal) {}

  /**
   * Lets something happen to each of many, in one call of the ledger.
   *
   * @param change as for {@link #happen}
   * @return what was refused; the others' is done, or there was nothing to do
   */
  List<Refused> happenToEach(
      Collection<UUID> loans, Function<LoanHistory, Optional<LoanChange>> change) {
    LocalDate today = clock.today();
    Map<UUID, LocalDate> through = standings.accruedThrough(loans);
    List<LoanHistory> asked = new ArrayList<>();
    List<LoanChange> changes = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (LoanHistory now : find(loans)) {
      try {
        change
            .apply(now)
            .ifPresent(
                next -> {
                  UUID id = now.loan().id().value();
                  postings.add(
                      posting(now, next, today, through.getOrDefault(id, now.loan().paidOutOn())));
                  asked.add(now);
                  changes.add(next);
                });
      } catch (Refusal refusal) {
        refused.add(new Refused(now, refusal));
      }
    }
    if (postings.isEmpty()) {
      return refused;
    }
    LoanAccounts.open(ledger, asked.get(0).loan().currency());
    List<PostingResult> results = ledger.post(postings);
    List<LoanId> done = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      LoanHistory now = asked.get(i);
      PostingResult result = results.get(i);
      if (result instanceof PostingResult.Refused no
          && no.refusal().code() != LedgerRefusal.BOOKING_DATE_DESCENDS) {
        RuntimeException why = refusal(no.refusal(), changes.get(i).account());
        if (!(why instanceof Refusal known)) {
          throw why;
        }
        refused.add(new Refused(now, known));
      } else if (result instanceof PostingResult.CompanionExists
          || result instanceof PostingResult.Refused) {
        // Another event was first, or midnight has come: by itself it is tried again.
        happen(now.loan().id(), null, change);
      } else {
        done.add(now.loan().id());
      }
    }
    standings.tell(done);
    return refused;
  }

  private List<LoanHistory> find(Collection<UUID> loans) {
    try {
      return new LoanTable(new Database(dataSource)).histories(loans);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
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
    LocalDate through = standings.accruedThrough(now.loan());
    Posting posting = posting(now, change, clock.today(), through);
    if (posting.entries().isEmpty()) {
      return standings.keep(posting.companions().get(0));
    }
    LoanAccounts.open(ledger, now.loan().currency());
    PostingResult result = Today.post(ledger, clock, today -> posting(now, change, today, through));
    if (result instanceof PostingResult.Refused refused) {
      throw refusal(refused.refusal(), change.account());
    }
    return !(result instanceof PostingResult.CompanionExists);
  }

  private Posting posting(LoanHistory now, LoanChange change, LocalDate today, LocalDate through) {
    Loan loan = now.loan();
    Moved moved = moved(now, change, today, through);
    Listing account = change.account();
    LedgerAccountId customer = account == null ? null : account.ledgerAccount();
    int sequence = now.sequence() + 1;
    List<Entry> entries = new ArrayList<>();
    EntryId id = new EntryId(Ids.next());
    List<Leg> legs = moved.legs(loan, customer, EntryWords.of(change.code(), moved.ends()));
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
    return new Entry(
        id,
        code,
        today,
        change.on(today),
        EntryWords.reference(now.loan()),
        legs,
        correction(change, now));
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
  private static Moved moved(
      LoanHistory now, LoanChange change, LocalDate today, LocalDate through) {
    LoanEvent event = change.event();
    List<LoanEvent> before = now.counting();
    List<LoanEvent> after = event == null ? now.without(reversed(change)) : now.with(event);
    try {
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
