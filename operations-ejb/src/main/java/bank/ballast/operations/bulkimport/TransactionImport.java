package bank.ballast.operations.bulkimport;

import bank.ballast.accounts.BooksImport;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.operations.BulkImport.Outcome;
import bank.ballast.operations.BulkImport.Transaction;
import bank.ballast.operations.ImportRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings a chunk of movements into the ledger. Holds no database transaction while it waits. */
@ApplicationScoped
public class TransactionImport {

  /** Large enough to share a commit among many, small enough to hold no row locked for long. */
  private static final int POSTINGS_A_CALL = 500;

  @Inject private Ledger ledger;
  @Inject private BooksImport books;
  @Inject private ImportJournal journal;
  @Inject private BusinessClock clock;

  /** A row on its way into the ledger. */
  private record Pending(int index, Transaction row, Posting posting) {}

  /** Posts those rows that are new, and tells of each what became of it. */
  public Outcome bring(String bank, List<Transaction> rows) {
    Tally tally = new Tally();
    List<Pending> pending = prepare(bank, rows, tally);
    openInternalAccounts(bank, pending);
    for (int from = 0; from < pending.size(); from += POSTINGS_A_CALL) {
      List<Pending> part = pending.subList(from, Math.min(from + POSTINGS_A_CALL, pending.size()));
      List<PostingResult> results = ledger.post(part.stream().map(Pending::posting).toList());
      for (int i = 0; i < part.size(); i++) {
        settle(bank, part.get(i), results.get(i), tally);
      }
    }
    return tally.outcome();
  }

  private List<Pending> prepare(String bank, List<Transaction> rows, Tally tally) {
    Map<String, ImportedTransaction> known =
        journal.known(bank, rows.stream().map(Transaction::externalId).distinct().toList());
    Map<String, LedgerAccountId> accounts =
        books.ledgerAccounts(
            bank, rows.stream().map(Transaction::externalAccount).collect(Collectors.toSet()));
    Map<String, Transaction> seen = new HashMap<>();
    LocalDate today = clock.today();
    List<Pending> pending = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Transaction row = rows.get(i);
      try {
        RowRules.check(row, today);
        Transaction twin = seen.putIfAbsent(row.externalId(), row);
        ImportedTransaction before = known.get(row.externalId());
        if (before != null) {
          requireSame(row, before);
          tally.present(1);
        } else if (twin != null) {
          requireSame(row, twin);
          tally.present(1);
        } else {
          LedgerAccountId account = requireKnown(accounts.get(row.externalAccount()));
          pending.add(new Pending(i, row, EntryWriting.posting(bank, row, account)));
        }
      } catch (Refusal refusal) {
        tally.refused(i, row.externalId(), refusal);
      }
    }
    return pending;
  }

  private void openInternalAccounts(String bank, List<Pending> pending) {
    Map<LedgerAccountId, OpenLedgerAccount> openings = new LinkedHashMap<>();
    for (Pending each : pending) {
      OpenLedgerAccount opening =
          InternalAccounts.opening(bank, each.row().kind(), each.row().amount().currency());
      openings.putIfAbsent(opening.id(), opening);
    }
    if (!openings.isEmpty()) {
      ledger.open(openings.values());
    }
  }

  private void settle(String bank, Pending pending, PostingResult result, Tally tally) {
    if (result instanceof PostingResult.Posted) {
      tally.added(1);
    } else if (result instanceof PostingResult.Refused refused) {
      tally.refused(pending.index(), pending.row().externalId(), refused.refusal());
    } else {
      settleSecond(bank, pending, tally);
    }
  }

  /** Another call was first with the same row while this one was on its way. */
  private void settleSecond(String bank, Pending pending, Tally tally) {
    Transaction row = pending.row();
    ImportedTransaction before =
        journal.known(bank, List.of(row.externalId())).get(row.externalId());
    try {
      if (before == null) {
        throw new IllegalStateException("an entry without its row: " + row.externalId());
      }
      requireSame(row, before);
      tally.present(1);
    } catch (Refusal refusal) {
      tally.refused(pending.index(), row.externalId(), refusal);
    }
  }

  private static LedgerAccountId requireKnown(@Nullable LedgerAccountId account) {
    if (account == null) {
      throw new Refusal(ImportRefusal.ROW_ACCOUNT_UNKNOWN);
    }
    return account;
  }

  private static void requireSame(Transaction row, ImportedTransaction before) {
    require(row.externalAccount().equals(before.externalAccount()), "account");
    require(row.date().equals(before.bookedOn()), "date");
    require(row.amount().equals(before.amount()), "amount");
    require(row.kind() == before.kind(), "kind");
    require(Objects.equals(row.reportedBalance(), before.reportedBalance()), "reportedBalance");
    require(Objects.equals(row.externalLoan(), before.externalLoan()), "loan");
  }

  private static void requireSame(Transaction row, Transaction before) {
    require(row.equals(before), "row");
  }

  private static void require(boolean same, String field) {
    if (!same) {
      throw new Refusal(ImportRefusal.ROW_DIFFERS, "field", field);
    }
  }
}
