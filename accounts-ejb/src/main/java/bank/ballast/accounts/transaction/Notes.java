package bank.ballast.accounts.transaction;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.Annotation;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.accounts.Transactions;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what stands beside transactions. Whoever calls has made sure whose they are. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class Notes {

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /**
   * What stands beside these.
   *
   * @param transactions of one account, newest first
   * @return by their number on the account; those without a note are left out
   */
  public Map<Long, Annotation> beside(List<TransactionView> transactions) {
    Map<Long, Annotation> found = new HashMap<>();
    if (transactions.isEmpty()) {
      return found;
    }
    TransactionView newest = transactions.get(0);
    AccountId account = newest.id().account();
    entities
        .createQuery(
            "select n from Note n where n.accountId = :account and n.sequence between :from and :to",
            Note.class)
        .setParameter("account", account.value())
        .setParameter("from", transactions.get(transactions.size() - 1).id().sequence())
        .setParameter("to", newest.id().sequence())
        .getResultList()
        .forEach(note -> found.put(note.sequence(), note.annotation(newest.amount().currency())));
    return found;
  }

  /** Writes beside one transaction, which exists. */
  public Annotation write(
      TransactionId transaction, Transactions.Change change, Currency currency) {
    // There and locked from now on, so that two who write at once wait for each other. IGNORE would
    // lock a row that is there for reading alone, and both would wait for ever to write.
    entities
        .createNativeQuery(
            "INSERT INTO accounts_transaction_note (account_id, sequence, note, tags)"
                + " VALUES (:account, :sequence, '', '')"
                + " ON DUPLICATE KEY UPDATE sequence = sequence")
        .setParameter("account", transaction.account().value())
        .setParameter("sequence", transaction.sequence())
        .executeUpdate();
    Note note =
        entities
            .createQuery(
                "select n from Note n where n.accountId = :account and n.sequence = :sequence",
                Note.class)
            .setParameter("account", transaction.account().value())
            .setParameter("sequence", transaction.sequence())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getSingleResult();
    note.change(change);
    return note.annotation(currency);
  }
}
