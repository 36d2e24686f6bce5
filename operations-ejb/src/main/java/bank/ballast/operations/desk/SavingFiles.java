package bank.ballast.operations.desk;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotRecords;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.SalarySorterView;
import bank.ballast.accounts.SavingRecords;
import bank.ballast.operations.SupportDesk.RoundUp;
import bank.ballast.operations.SupportDesk.SavedPart;
import bank.ballast.operations.SupportDesk.SavingFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts an account's saving rules together with the names of the pots that they are about. */
@Dependent
class SavingFiles {

  private final SavingRecords rules;
  private final PotRecords pots;

  @Inject
  SavingFiles(SavingRecords rules, PotRecords pots) {
    this.rules = rules;
    this.pots = pots;
  }

  SavingFile of(AccountId account) {
    Map<PotId, String> names =
        pots.openPots(account).stream().collect(Collectors.toMap(PotView::id, PotView::name));
    Optional<SalarySorterView> sorter = rules.sorter(account);
    return new SavingFile(
        rules
            .roundUp(account)
            .map(rule -> new RoundUp(name(names, rule.pot()), rule.multiplier()))
            .orElse(null),
        sorter.map(SalarySorterView::least).orElse(null),
        sorter.map(SalarySorterView::rules).orElseGet(List::of).stream()
            .map(rule -> new SavedPart(name(names, rule.pot()), rule.amount(), rule.percent()))
            .toList());
  }

  /** A rule may outlive its pot, and then saves nothing. */
  private static String name(Map<PotId, String> names, PotId pot) {
    return names.getOrDefault(pot, pot.toString());
  }
}
