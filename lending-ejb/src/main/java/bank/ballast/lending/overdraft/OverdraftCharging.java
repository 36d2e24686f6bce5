package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.BeforeClosing;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.lending.overdraft.ChargeTable.Charge;
import bank.ballast.lending.overdraft.LimitTable.Limit;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Takes what overdrafts cost out of their accounts: never below the floor, so that a charge makes
 * no unarranged overdraft. What the account has not waits, and costs nothing while it does.
 */
@ApplicationScoped
public class OverdraftCharging implements BeforeClosing {

  private static final int TURNS = 20;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private ChargeBook book;
  @Inject private OverdraftAccrual accrual;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** Fixes what the days up to one have cost, and tells the customers. */
  void fix(LocalDate through, List<AccountId> accounts) {
    accrual.accrue(through, accounts);
    for (AccountId account : accounts) {
      latest(account)
          .ifPresent(limit -> untilDone(() -> book.fixAndTell(account, through, limit.customer())));
    }
  }

  /** Takes from an account what is to be taken by a day, as far as it has it. */
  void take(LocalDate day, AccountId account) {
    for (int turn = 0; turn < TURNS; turn++) {
      Optional<Charge> next =
          charges(account).stream()
              .filter(charge -> charge.rest() > 0 && !charge.chargeOn().isAfter(day))
              .findFirst();
      if (next.isEmpty() || !takeSome(next.get())) {
        return;
      }
    }
  }

  /** Takes a part of a charge, or all; tells whether it is worth looking again. */
  private boolean takeSome(Charge charge) {
    LedgerAccountId from = new LedgerAccountId(charge.account().value());
    long pence = Math.min(charge.rest(), aboveFloor(ledger.account(from).orElseThrow()));
    if (pence <= 0) {
      return false;
    }
    PostingResult result =
        Today.post(ledger, clock, today -> posting(charge, from, Tariff.pounds(pence), today));
    // Another payment may have been quicker, or another call with this very part: both are seen
    // when the rows are read again. A frozen account gives nothing.
    return !(result instanceof PostingResult.Refused refused)
        || (refused.refusal().code() != LedgerRefusal.LEDGER_ACCOUNT_FROZEN
            && refused.refusal().code() != LedgerRefusal.LEDGER_ACCOUNT_CLOSED);
  }

  private static long aboveFloor(LedgerAccountView account) {
    Long floor = account.floor();
    return account.available().minorUnits() - (floor == null ? 0 : floor);
  }

  private Posting posting(Charge charge, LedgerAccountId from, Money pence, LocalDate today) {
    // Named by the part and not by the amount: of two calls that find other sums, one gets through.
    EntryId id =
        new EntryId(
            Ids.named(
                "overdraft/%s/%d/%d"
                    .formatted(charge.account(), charge.number(), charge.parts() + 1)));
    String narrative = "Overdraft interest";
    Entry entry =
        new Entry(
            id,
            "OVERDRAFT_INTEREST",
            today,
            today,
            charge.through().toString(),
            List.of(
                new Leg(from, Side.DEBIT, pence, narrative),
                new Leg(
                    new OverdraftLedgerAccounts(ledger).receivable(),
                    Side.CREDIT,
                    pence,
                    narrative)),
            null);
    return new Posting(
        List.of(entry), List.of(ChargeTable.payment(charge, pence.minorUnits(), id)));
  }

  /**
   * Has an account pay for its overdraft before it ends.
   *
   * @throws Refusal {@link OverdraftRefusal#OVERDRAFT_NOT_ENDED}, {@link
   *     OverdraftRefusal#OVERDRAFT_OWED}
   */
  @Override
  public void settle(AccountId account) {
    Optional<Limit> limit = latest(account);
    boolean closed =
        ledger
            .account(new LedgerAccountId(account.value()))
            .filter(books -> books.status() == AccountStatus.CLOSED)
            .isPresent();
    if (limit.isEmpty() || closed) {
      return;
    }
    if (limit.get().amount() > 0) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_NOT_ENDED);
    }
    LocalDate yesterday = clock.today().minusDays(1);
    accrual.accrue(yesterday, List.of(account));
    untilDone(() -> book.fixAtTheEnd(account, yesterday));
    take(LocalDate.MAX, account);
    long owed = charges(account).stream().mapToLong(Charge::rest).sum();
    if (owed > 0) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_OWED, "owed", Long.toString(owed));
    }
  }

  private static void untilDone(BooleanSupplier step) {
    for (int turn = 0; turn < TURNS; turn++) {
      if (step.getAsBoolean()) {
        return;
      }
    }
    throw new IllegalStateException("charges are fixed by others again and again");
  }

  private List<Charge> charges(AccountId account) {
    try {
      return new ChargeTable(new Database(dataSource)).of(account);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private Optional<Limit> latest(AccountId account) {
    try {
      return new LimitTable(new Database(dataSource)).latest(account);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
