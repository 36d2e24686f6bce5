package bank.ballast.payments.request;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import java.util.Set;

/**
 * Who looks at requests.
 *
 * @param customer who
 * @param accounts all that they hold
 */
record Viewer(CustomerId customer, Set<AccountId> accounts) {

  Viewer {
    accounts = Set.copyOf(accounts);
  }
}
