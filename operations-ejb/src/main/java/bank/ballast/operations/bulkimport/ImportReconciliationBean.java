package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LegView;
import bank.ballast.ledger.Side;
import bank.ballast.operations.ImportReconciliation;
import bank.ballast.operations.bulkimport.AccountComparison.BookedDay;
import bank.ballast.operations.bulkimport.AccountComparison.ReportedRow;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads both sides, and has them compared. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportReconciliationBean implements ImportReconciliation {

  private static final int MOST_ACCOUNTS = 500;
  private static final int LEGS_A_READ = 1000;

  @Inject private Ledger ledger;
  @Inject private ImportJournal journal;
  @Inject private StandingOrderStore standingOrders;
  @Inject private LoanComparison loans;

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Page compare(String bank, @Nullable String after, int accounts, Tolerance tolerance) {
    RowRules.checkBank(bank);
    int limit = Math.min(Math.max(accounts, 1), MOST_ACCOUNTS);
    List<String> page = journal.accountsAfter(bank, after, limit);
    Map<String, List<ImportedTransaction>> rows =
        journal.ofAccounts(bank, page).stream()
            .collect(
                Collectors.groupingBy(
                    ImportedTransaction::externalAccount, LinkedHashMap::new, Collectors.toList()));
    List<AccountDay> days = new ArrayList<>();
    rows.forEach((account, theirs) -> days.addAll(compareAccount(account, theirs, tolerance)));
    return new Page(days, page.size() < limit ? null : page.get(page.size() - 1));
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public LoanPage compareLoans(String bank, @Nullable String after, int most) {
    RowRules.checkBank(bank);
    int limit = Math.min(Math.max(most, 1), MOST_ACCOUNTS);
    List<String> page = journal.loansAfter(bank, after, limit);
    return new LoanPage(
        page.stream().flatMap(loan -> loans.months(bank, loan).stream()).toList(),
        page.size() < limit ? null : page.get(page.size() - 1));
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Totals totals(String bank) {
    RowRules.checkBank(bank);
    List<KindTotal> kinds = journal.sums(bank).stream().map(sum -> kindTotal(bank, sum)).toList();
    Map<String, Long> imbalance = new TreeMap<>();
    ledger.imbalance().forEach((currency, sum) -> imbalance.put(currency.getCurrencyCode(), sum));
    return new Totals(kinds, standingOrders.count(bank), imbalance);
  }

  private KindTotal kindTotal(String bank, ImportJournal.KindSum sum) {
    Currency currency = Money.currency(sum.currency());
    Money balance =
        ledger
            .account(InternalAccounts.id(bank, sum.kind(), currency))
            .map(LedgerAccountView::balance)
            .orElse(Money.zero(currency));
    AccountKind kind = sum.kind().accountKind();
    // A credit to the customer is a debit on the other side.
    long expected = kind.normalSide() == Side.DEBIT ? sum.sum() : -sum.sum();
    return new KindTotal(
        sum.kind(),
        sum.rows(),
        new Money(sum.sum(), currency),
        balance,
        balance.minorUnits() == expected);
  }

  private List<AccountDay> compareAccount(
      String account, List<ImportedTransaction> theirs, Tolerance tolerance) {
    NavigableMap<LocalDate, List<ReportedRow>> rows = new TreeMap<>();
    for (ImportedTransaction row : theirs) {
      Money reported = row.reportedBalance();
      rows.computeIfAbsent(row.bookedOn(), day -> new ArrayList<>())
          .add(
              new ReportedRow(
                  row.amount().minorUnits(), reported == null ? null : reported.minorUnits()));
    }
    ImportedTransaction first = theirs.get(0);
    return new AccountComparison(account, first.amount().currency(), tolerance)
        .compare(bookedDays(first.ledgerAccount()), rows);
  }

  private NavigableMap<LocalDate, BookedDay> bookedDays(LedgerAccountId account) {
    NavigableMap<LocalDate, BookedDay> days = new TreeMap<>();
    long since = 0;
    List<LegView> legs;
    do {
      legs = ledger.legsSince(account, since, LEGS_A_READ);
      for (LegView leg : legs) {
        BookedDay before = days.get(leg.bookingDate());
        long change = (before == null ? 0 : before.change()) + leg.amount().minorUnits();
        days.put(leg.bookingDate(), new BookedDay(change, leg.balanceAfter().minorUnits()));
        since = leg.sequence();
      }
    } while (legs.size() == LEGS_A_READ);
    return days;
  }
}
