package bank.ballast.operations.bulkimport;

import bank.ballast.accounts.BooksImport;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.operations.BulkImport.Outcome;
import bank.ballast.operations.BulkImport.StandingOrder;
import bank.ballast.operations.ImportRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings a chunk of standing orders in, paused. */
@ApplicationScoped
public class StandingOrderImport {

  @Inject private BooksImport books;
  @Inject private StandingOrderStore store;

  /** Keeps those that are new, and tells of each what became of it. */
  public Outcome bring(String bank, List<StandingOrder> rows) {
    Map<String, PausedStandingOrder> known =
        new HashMap<>(
            store.known(bank, rows.stream().map(StandingOrder::externalId).distinct().toList()));
    Map<String, LedgerAccountId> accounts =
        books.ledgerAccounts(
            bank, rows.stream().map(StandingOrder::externalAccount).collect(Collectors.toSet()));
    Map<StandingOrder, LedgerAccountId> fresh = new LinkedHashMap<>();
    Tally tally = new Tally();
    for (int i = 0; i < rows.size(); i++) {
      StandingOrder row = rows.get(i);
      try {
        RowRules.check(row);
        PausedStandingOrder before = known.get(row.externalId());
        if (before != null) {
          requireSame(row, before);
          tally.present(1);
        } else {
          LedgerAccountId account = accounts.get(row.externalAccount());
          if (account == null) {
            throw new Refusal(ImportRefusal.ROW_ACCOUNT_UNKNOWN);
          }
          fresh.put(row, account);
          known.put(row.externalId(), new PausedStandingOrder(bank, row, account));
          tally.added(1);
        }
      } catch (Refusal refusal) {
        tally.refused(i, row.externalId(), refusal);
      }
    }
    store.keep(bank, fresh);
    return tally.outcome();
  }

  private static void requireSame(StandingOrder row, PausedStandingOrder before) {
    if (!before.saysTheSameAs(row)) {
      throw new Refusal(ImportRefusal.ROW_DIFFERS, "field", "row");
    }
  }
}
