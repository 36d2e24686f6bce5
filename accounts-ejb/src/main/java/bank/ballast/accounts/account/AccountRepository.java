package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.ClosureState;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.ledger.LedgerAccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds and keeps accounts and who holds them.
 *
 * <p>By queries alone: {@code EntityManager.find} answers "none" where the connection broke.
 */
@ApplicationScoped
public class AccountRepository {

  /** MariaDB ends a recursion after a thousand rounds. */
  private static final int NUMBERS_AT_ONCE = 500;

  /** Whose an account is: both of them, of a joint one. */
  private static final Set<Holding> OWNERS = Set.of(Holding.OWNER, Holding.JOINT_OWNER);

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /** By id. */
  public Optional<Account> find(AccountId id) {
    return entities
        .createQuery("select a from Account a where a.id = :id", Account.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst();
  }

  /** By id, and nobody else is made its holder, or closes it, until this transaction ends. */
  public Optional<Account> lock(AccountId id) {
    return entities
        .createQuery("select a from Account a where a.id = :id", Account.class)
        .setParameter("id", id.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** By id, if this customer may use it. */
  public Optional<Account> findHeld(AccountId id, CustomerId customer) {
    return entities
        .createQuery(
            "select a from Account a join Holder h on h.accountId = a.id"
                + " where a.id = :id and h.customerId = :customer",
            Account.class)
        .setParameter("id", id.value())
        .setParameter("customer", customer.value())
        .getResultStream()
        .findFirst();
  }

  /** All that a customer may use, newest first. */
  List<Account> heldBy(CustomerId customer, @Nullable AccountId before, int limit) {
    return entities
        .createQuery(
            "select a from Account a join Holder h on h.accountId = a.id"
                + " where h.customerId = :customer and (:before is null or a.id < :before)"
                + " order by a.id desc",
            Account.class)
        .setParameter("customer", customer.value())
        .setParameter("before", before == null ? null : before.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many accounts a customer owns. */
  long countOwned(CustomerId customer) {
    return entities
        .createQuery(
            "select count(h) from Holder h where h.customerId = :customer and h.role in :owners",
            Long.class)
        .setParameter("customer", customer.value())
        .setParameter("owners", OWNERS)
        .getSingleResult();
  }

  /** Where the money of these accounts of another bank's books is kept, by their ids there. */
  Map<String, LedgerAccountId> ledgerAccounts(String bank, Collection<String> externalIds) {
    return entities
        .createQuery(
            "select a.externalId, a.id from Account a"
                + " where a.externalBank = :bank and a.externalId in :ids",
            Object[].class)
        .setParameter("bank", bank)
        .setParameter("ids", externalIds)
        .getResultStream()
        .collect(Collectors.toMap(r -> (String) r[0], r -> new LedgerAccountId((UUID) r[1])));
  }

  /** Who owns these accounts of another bank's books, by the accounts' ids there. */
  Map<String, CustomerId> owners(String bank, Collection<String> externalIds) {
    return entities
        .createQuery(
            "select a.externalId, h.customerId from Holder h join Account a"
                + " on a.id = h.accountId where a.externalBank = :bank and a.externalId in :ids"
                + " and h.role = :owner order by a.externalId, h.customerId",
            Object[].class)
        .setParameter("bank", bank)
        .setParameter("ids", externalIds)
        .setParameter("owner", Holding.OWNER)
        .getResultStream()
        .collect(
            Collectors.toMap(
                r -> (String) r[0], r -> new CustomerId((UUID) r[1]), (one, other) -> one));
  }

  /** The names of who owns each of these accounts, whoever opened it first. */
  public Map<UUID, List<String>> ownersNames(Collection<UUID> accounts) {
    return entities
        .createQuery(
            "select h.accountId, c.name from Holder h join Customer c on c.id = h.customerId"
                + " where h.accountId in :accounts and h.role in :owners order by h.role desc",
            Object[].class)
        .setParameter("accounts", accounts)
        .setParameter("owners", OWNERS)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                r -> (UUID) r[0], Collectors.mapping(r -> (String) r[1], Collectors.toList())));
  }

  /** How far the closing of those of these accounts is that are on their way there. */
  Map<UUID, ClosureState> closing(Collection<UUID> accounts) {
    return entities
        .createQuery(
            "select c.accountId, c.state from Closure c"
                + " where c.accountId in :accounts and c.underWay = 1",
            Object[].class)
        .setParameter("accounts", accounts)
        .getResultStream()
        .collect(
            Collectors.toMap(
                r -> (UUID) r[0],
                r -> Constants.of(ClosureState.class, (String) r[1], ClosureState.OTHER)));
  }

  /** Who owns an account. */
  public List<CustomerId> owners(AccountId account) {
    return entities
        .createQuery(
            "select h.customerId from Holder h"
                + " where h.accountId = :account and h.role in :owners",
            UUID.class)
        .setParameter("account", account.value())
        .setParameter("owners", OWNERS)
        .getResultStream()
        .map(CustomerId::new)
        .toList();
  }

  /** An account, and one who owns it. */
  record Owned(AccountDirectory.Listing account, CustomerId by) {}

  /** Accounts of a currency with the customer who owns each, those that were opened first ahead. */
  List<Owned> ownedOldestFirst(Collection<UUID> customers, Currency currency) {
    return entities
        .createQuery(
            "select a.id, c.id, c.name, a.followed from Account a join Holder h on h.accountId = a.id"
                + " join Customer c on c.id = h.customerId where h.customerId in :customers"
                + " and h.role in :owners and a.currency = :currency order by a.openedOn, a.id",
            Object[].class)
        .setParameter("customers", customers)
        .setParameter("owners", OWNERS)
        .setParameter("currency", currency.getCurrencyCode())
        .getResultStream()
        .map(
            row ->
                new Owned(
                    new AccountDirectory.Listing(
                        new AccountId((UUID) row[0]),
                        new LedgerAccountId((UUID) row[0]),
                        currency,
                        (String) row[2],
                        (Boolean) row[3]),
                    new CustomerId((UUID) row[1])))
        .toList();
  }

  /** Customers who may use an account. */
  List<UUID> holders(AccountId account) {
    return entities
        .createQuery("select h.customerId from Holder h where h.accountId = :account", UUID.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /** Who may use these accounts. */
  List<Holder.Key> holdersOf(Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select h.accountId, h.customerId from Holder h where h.accountId in :accounts",
            Object[].class)
        .setParameter("accounts", accounts)
        .getResultStream()
        .map(r -> new Holder.Key((UUID) r[0], (UUID) r[1]))
        .toList();
  }

  /** Which of these ids are accounts'. */
  Set<UUID> knownOf(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery("select a.id from Account a where a.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** The next numbers, never given before. */
  UkNumber nextNumber() {
    Number number =
        (Number)
            entities.createNativeQuery("select next value for accounts_number").getSingleResult();
    return UkNumber.of(number.longValue());
  }

  /** So many numbers, never given before. */
  List<UkNumber> nextNumbers(int count) {
    List<UkNumber> numbers = new ArrayList<>();
    while (numbers.size() < count) {
      List<?> some =
          entities
              .createNativeQuery(
                  "with recursive n(i) as (select 1 union all select i + 1 from n where i < :some)"
                      + " select next value for accounts_number from n")
              .setParameter("some", Math.min(count - numbers.size(), NUMBERS_AT_ONCE))
              .getResultList();
      some.forEach(number -> numbers.add(UkNumber.of(((Number) number).longValue())));
    }
    return numbers;
  }

  /** Keeps a new account. */
  void add(Account account) {
    entities.persist(account);
  }

  /** Keeps that a customer may use an account. */
  public void add(Holder holder) {
    entities.persist(holder);
  }
}
