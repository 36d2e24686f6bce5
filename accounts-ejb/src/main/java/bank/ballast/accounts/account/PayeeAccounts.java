package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose an account is, and which one a phone number reaches: what is asked about payees. */
@ApplicationScoped
public class PayeeAccounts {

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /** The oldest account of the one customer with this number, who can sign in. */
  Optional<AccountId> byPhone(String number, Currency currency) {
    return customerByPhone(number)
        .flatMap(
            customer ->
                entities
                    .createQuery(
                        "select a.id from Account a join Holder h on h.accountId = a.id"
                            + " where h.customerId = :customer and h.role = OWNER"
                            + " and a.currency = :currency order by a.id",
                        UUID.class)
                    .setParameter("customer", customer.value())
                    .setParameter("currency", currency.getCurrencyCode())
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst())
        .map(AccountId::new);
  }

  /** The one customer with this number, who can sign in. */
  Optional<CustomerId> customerByPhone(String number) {
    List<UUID> customers =
        entities
            .createQuery(
                "select c.id from Customer c where c.phone = :phone and c.subject is not null",
                UUID.class)
            .setParameter("phone", number)
            .setMaxResults(2)
            .getResultList();
    if (customers.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(new CustomerId(customers.get(0)));
  }

  /** The holders' names, the owner's first. */
  List<String> holders(AccountId account) {
    return entities
        .createQuery(
            "select c.name from Holder h join Customer c on c.id = h.customerId"
                + " where h.accountId = :account"
                + " order by case when h.role = OWNER then 0 else 1 end, c.id",
            String.class)
        .setParameter("account", account.value())
        .getResultList();
  }
}
