package bank.ballast.accounts.pot;

import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotInterestView;
import bank.ballast.accounts.PotLockView;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.accounts.interest.PotEarnings;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts together what the pots' tables and the ledger know of pots: three questions for any list.
 */
@ApplicationScoped
public class PotViews {

  @Inject private PotRepository pots;
  @Inject private CustomerRepository customers;
  @Inject private PotEarnings earnings;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  PotView of(Pot row) {
    return of(List.of(row)).get(0);
  }

  List<PotView> of(List<Pot> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<LedgerAccountId, LedgerAccountView> books =
        ledger.accounts(rows.stream().map(Pot::ledgerAccount).toList());
    Map<PotId, List<PotLockView>> locks = locks(rows);
    LocalDate today = clock.today();
    Map<PotId, PotInterestView> interest =
        earnings.of(rows.stream().filter(Pot::earnsInterest).map(Pot::id).toList());
    return rows.stream()
        .map(
            row ->
                row.view(
                    Objects.requireNonNull(books.get(row.ledgerAccount())).balance(),
                    locks.getOrDefault(row.id(), List.of()),
                    today,
                    interest.get(row.id())))
        .toList();
  }

  private Map<PotId, List<PotLockView>> locks(List<Pot> rows) {
    List<PotLock> found = pots.locks(rows.stream().map(Pot::id).toList());
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<CustomerId, String> names =
        customers.names(found.stream().map(lock -> lock.by().value()).distinct().toList());
    Map<PotId, List<PotLockView>> locks = new HashMap<>();
    for (PotLock lock : found) {
      locks
          .computeIfAbsent(lock.pot(), pot -> new ArrayList<>())
          .add(lock.view(names.getOrDefault(lock.by(), "")));
    }
    return locks;
  }
}
