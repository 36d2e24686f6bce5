package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory.Ends;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.LedgerAccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What payments need to know of accounts: one question to the database for each payment, which
 * reads values and makes no entities.
 */
@ApplicationScoped
public class Listings {

  /** The columns of a listing, of the account that is called {0} in the query. */
  private static final String COLUMNS = "{0}.id, {0}.currency, {0}o.name, {0}.followed";

  /** Of two holders, the one who acts; of one, the owner, whoever may use the account beside. */
  private static final String ACTORS_NAME =
      "case when h.role = JOINT_OWNER then c.name else ao.name end";

  private static final String OWNER =
      " left join Holder {0}h on {0}h.accountId = {0}.id and {0}h.role = OWNER"
          + " left join Customer {0}o on {0}o.id = {0}h.customerId";

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /** An account that a log-in may use. */
  Optional<Held> held(AccountId account, String subject) {
    return held("", "", account, subject, Map.of()).map(Listings::held);
  }

  /** An account that a log-in may use, and one that it pays to. */
  Optional<Ends> ends(AccountId account, String subject, AccountAddress to) {
    return held(
            ", " + of("p", COLUMNS),
            " left join Account p on " + called("p", to) + of("p", OWNER),
            account,
            subject,
            parameters(to))
        .map(row -> new Ends(held(row), listing(row, 5)));
  }

  /** Any account. */
  Optional<Listing> find(AccountAddress address) {
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select "
                + of("a", COLUMNS)
                + " from Account a"
                + of("a", OWNER)
                + " where "
                + called("a", address),
            Object[].class);
    parameters(address).forEach(query::setParameter);
    return query.getResultStream().findFirst().flatMap(row -> listing(row, 0));
  }

  /** Whether a customer holds an account. */
  boolean isHeldBy(AccountId account, CustomerId customer) {
    return entities
        .createQuery(
            "select h.customerId from Holder h"
                + " where h.accountId = :account and h.customerId = :customer",
            UUID.class)
        .setParameter("account", account.value())
        .setParameter("customer", customer.value())
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  private Optional<Object[]> held(
      String more, String joins, AccountId account, String subject, Map<String, Object> values) {
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                "select "
                    + of("a", COLUMNS).replace("ao.name", ACTORS_NAME)
                    + ", c.id"
                    + more
                    + " from Account a"
                    + " join Holder h on h.accountId = a.id join Customer c on c.id = h.customerId"
                    + of("a", OWNER)
                    + joins
                    + " where a.id = :held and c.subject = :subject",
                Object[].class)
            .setParameter("held", account.value())
            .setParameter("subject", subject);
    values.forEach(query::setParameter);
    return query.getResultStream().findFirst();
  }

  private static String of(String account, String text) {
    return text.replace("{0}", account);
  }

  private static String called(String account, AccountAddress address) {
    if (address instanceof AccountAddress.OfUkAccount) {
      return of(account, "{0}.accountNumber = :number and {0}.sortCode = :sortCode");
    }
    return of(
        account, address instanceof AccountAddress.OfIban ? "{0}.iban = :iban" : "{0}.id = :id");
  }

  private static Map<String, Object> parameters(AccountAddress address) {
    if (address instanceof AccountAddress.OfUkAccount uk) {
      return Map.of("number", uk.accountNumber(), "sortCode", uk.sortCode());
    }
    if (address instanceof AccountAddress.OfIban iban) {
      return Map.of("iban", iban.iban());
    }
    return Map.of("id", ((AccountAddress.OfAccount) address).account().value());
  }

  private static Held held(Object[] row) {
    return new Held(listing(row, 0).orElseThrow(), new CustomerId((UUID) row[4]));
  }

  /** What the row says of an account from this column on, if it found one. */
  private static Optional<Listing> listing(Object[] row, int from) {
    return Optional.ofNullable((UUID) row[from])
        .map(
            id ->
                new Listing(
                    new AccountId(id),
                    new LedgerAccountId(id),
                    Money.currency((String) row[from + 1]),
                    // An account brought in without an owner has no name.
                    Objects.requireNonNullElse((String) row[from + 2], ""),
                    (Boolean) row[from + 3]));
  }
}
