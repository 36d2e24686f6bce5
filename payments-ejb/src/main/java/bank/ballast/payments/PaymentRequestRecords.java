package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import java.util.Collection;
import java.util.List;

/**
 * All customers' requests for money, for staff, who change nothing about them. Whoever exposes
 * these to a person sees to the reason and the audit trail.
 */
public interface PaymentRequestRecords {

  /**
   * The requests that concern a customer, newest first, as that customer sees them.
   *
   * @param accounts all that they hold
   * @param limit at most so many, 1 to 100
   */
  List<PaymentRequestView> requests(CustomerId customer, Collection<AccountId> accounts, int limit);
}
