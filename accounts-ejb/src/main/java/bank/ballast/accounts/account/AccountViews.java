package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.ClosureState;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LegView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what the accounts' tables and the ledger know of an account. */
@ApplicationScoped
public class AccountViews {

  @Inject private AccountRepository accounts;
  @Inject private Ledger ledger;

  List<AccountView> of(List<Account> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<LedgerAccountId, LedgerAccountView> books =
        ledger.accounts(rows.stream().map(Account::ledgerAccount).toList());
    List<UUID> ids = rows.stream().map(row -> row.id().value()).toList();
    Map<UUID, List<String>> owners = accounts.ownersNames(ids);
    Map<UUID, ClosureState> closing = accounts.closing(ids);
    return rows.stream()
        .map(
            row ->
                row.view(
                    Objects.requireNonNull(books.get(row.ledgerAccount())),
                    owners.getOrDefault(row.id().value(), List.of()),
                    closing.get(row.id().value())))
        .toList();
  }

  AccountView of(Account row) {
    return of(List.of(row)).get(0);
  }

  /**
   * Movements on an account, newest first.
   *
   * @param before only older ones, or null to begin at the newest
   * @param since only newer ones, or null
   * @throws Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND} where before or since is of
   *     another account
   */
  public List<TransactionView> transactions(
      Account row, @Nullable TransactionId before, @Nullable TransactionId since, int limit) {
    requireSameAccount(row, before);
    requireSameAccount(row, since);
    if (since == null) {
      Long sequence = before == null ? null : before.sequence();
      return ledger.legsBefore(row.ledgerAccount(), sequence, limit).stream()
          .map(AccountViews::transaction)
          .toList();
    }
    List<LegView> legs =
        new ArrayList<>(ledger.legsSince(row.ledgerAccount(), since.sequence(), limit));
    if (before != null) {
      legs.removeIf(leg -> leg.sequence() >= before.sequence());
    }
    Collections.reverse(legs);
    return legs.stream().map(AccountViews::transaction).toList();
  }

  /** One movement on an account. */
  public Optional<TransactionView> transaction(Account row, TransactionId transaction) {
    requireSameAccount(row, transaction);
    return ledger.leg(row.ledgerAccount(), transaction.sequence()).map(AccountViews::transaction);
  }

  /** A leg as its account's holder sees it. */
  public static TransactionView transaction(LegView leg) {
    return new TransactionView(
        new TransactionId(new AccountId(leg.account().value()), leg.sequence()),
        leg.amount(),
        leg.balanceAfter(),
        leg.code(),
        leg.narrative(),
        leg.reference(),
        leg.bookedAt(),
        leg.bookingDate(),
        leg.valueDate());
  }

  /**
   * Refuses what is of another account.
   *
   * @throws Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND}
   */
  public void requireSameAccount(Account row, @Nullable TransactionId transaction) {
    if (transaction != null && !transaction.account().equals(row.id())) {
      throw new Refusal(AccountsRefusal.TRANSACTION_NOT_FOUND);
    }
  }
}
