package bank.ballast.accounts.transaction;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.AnnotatedTransaction;
import bank.ballast.accounts.Annotation;
import bank.ballast.accounts.TransactionFilter;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.accounts.Transactions;
import bank.ballast.accounts.account.Account;
import bank.ballast.accounts.account.AccountRepository;
import bank.ballast.accounts.account.AccountViews;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actor's transactions. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class TransactionsBean implements Transactions {

  private static final int CHUNK = 500;

  /** So many are read for one answer: some tens of milliseconds, whatever is looked for. */
  private static final int MOST_READ = 5_000;

  @Inject private AccountDirectory directory;
  @Inject private AccountRepository accounts;
  @Inject private AccountViews views;
  @Inject private Notes notes;

  @Override
  public Page search(
      AccountId account,
      TransactionFilter filter,
      @Nullable TransactionId before,
      @Nullable TransactionId since,
      int limit) {
    Account row =
        accounts
            .findHeld(account, directory.actingCustomer())
            .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
    if (filter.equals(TransactionFilter.ALL)) {
      List<AnnotatedTransaction> found = annotated(views.transactions(row, before, since, limit));
      return new Page(found, found.size() < limit ? null : last(found));
    }
    return found(row, new Match(filter), before, since, limit);
  }

  @Override
  public AnnotatedTransaction transaction(TransactionId transaction) {
    return annotated(List.of(held(transaction))).get(0);
  }

  @Override
  public AnnotatedTransaction annotate(TransactionId transaction, Change change) {
    TransactionView held = held(transaction);
    requireWhole(held.amount(), change.splits());
    Annotation written = notes.write(transaction, change, held.amount().currency());
    return new AnnotatedTransaction(held, written);
  }

  private Page found(
      Account row,
      Match match,
      @Nullable TransactionId before,
      @Nullable TransactionId since,
      int limit) {
    views.requireSameAccount(row, before);
    views.requireSameAccount(row, since);
    List<AnnotatedTransaction> found = new ArrayList<>();
    TransactionId at = before;
    for (int read = 0; read < MOST_READ; read += CHUNK) {
      List<TransactionView> chunk = views.transactions(row, at, null, CHUNK);
      for (AnnotatedTransaction candidate : annotated(chunk)) {
        at = candidate.transaction().id();
        if (match.isTooOld(candidate.transaction())
            || (since != null && at.sequence() <= since.sequence())) {
          return new Page(found, null);
        }
        if (match.test(candidate)) {
          found.add(candidate);
          if (found.size() == limit) {
            return new Page(found, at);
          }
        }
      }
      if (chunk.size() < CHUNK) {
        return new Page(found, null);
      }
    }
    return new Page(found, at);
  }

  private List<AnnotatedTransaction> annotated(List<TransactionView> transactions) {
    Map<Long, Annotation> written = notes.beside(transactions);
    return transactions.stream()
        .map(
            each ->
                new AnnotatedTransaction(
                    each, written.getOrDefault(each.id().sequence(), Annotation.NONE)))
        .toList();
  }

  private TransactionView held(TransactionId transaction) {
    return accounts
        .findHeld(transaction.account(), directory.actingCustomer())
        .flatMap(row -> views.transaction(row, transaction))
        .orElseThrow(() -> new Refusal(AccountsRefusal.TRANSACTION_NOT_FOUND));
  }

  private static TransactionId last(List<AnnotatedTransaction> found) {
    return found.get(found.size() - 1).transaction().id();
  }

  /** Parts must be all of the amount, each on its side of zero. */
  private static void requireWhole(Money amount, @Nullable List<Annotation.Split> splits) {
    if (splits == null || splits.isEmpty()) {
      return;
    }
    long rest = amount.minorUnits();
    boolean fits = true;
    for (Annotation.Split split : splits) {
      long part = split.amount().minorUnits();
      fits =
          fits
              && split.amount().currency().equals(amount.currency())
              && Long.signum(part) == Long.signum(amount.minorUnits())
              && Math.abs(part) <= Math.abs(rest);
      rest = fits ? rest - part : rest;
    }
    if (!fits || rest != 0) {
      throw new Refusal(AccountsRefusal.SPLITS_DO_NOT_ADD_UP);
    }
  }
}
