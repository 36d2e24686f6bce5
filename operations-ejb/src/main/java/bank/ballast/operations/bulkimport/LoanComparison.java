package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanImport;
import bank.ballast.operations.ImportReconciliation.LoanMonth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares a loan month by month: what fell due, what was collected, what reduced it here. */
@ApplicationScoped
public class LoanComparison {

  @Inject private ImportJournal journal;
  @Inject private LoanImport loans;

  /** The months of a loan, up to the last day of the import. */
  List<LoanMonth> months(String bank, String loan) {
    Optional<LocalDate> last = journal.lastDay(bank);
    Map<YearMonth, LoanImport.Month> told =
        last.isEmpty()
            ? Map.of()
            : journal
                .loan(bank, loan)
                .map(there -> loans.months(there.loanId(), last.get()))
                .orElse(Map.of());
    Map<YearMonth, Money> collected = new TreeMap<>();
    for (ImportedTransaction row : journal.repaymentsOf(bank, loan)) {
      Money amount = new Money(-row.amount().minorUnits(), row.amount().currency());
      collected.merge(YearMonth.from(row.bookedOn()), amount, Money::plus);
    }
    TreeSet<YearMonth> all = new TreeSet<>(told.keySet());
    all.addAll(collected.keySet());
    return all.stream()
        .map(month -> month(loan, month, told.get(month), collected.get(month)))
        .toList();
  }

  private static LoanMonth month(
      String loan, YearMonth month, LoanImport.@Nullable Month told, @Nullable Money collected) {
    if (told == null) {
      Money all = Objects.requireNonNull(collected);
      Money nothing = new Money(0, all.currency());
      return new LoanMonth(loan, month, nothing, all, nothing);
    }
    Money nothing = new Money(0, told.expected().currency());
    return new LoanMonth(
        loan, month, told.expected(), collected == null ? nothing : collected, told.booked());
  }
}
