package bank.ballast.payments;

import bank.ballast.accounts.CustomerId;
import java.util.List;

/**
 * All customers' payees and the checks of their names, for staff, who change nothing about them.
 * Whoever exposes these to a person sees to the reason and the audit trail.
 */
public interface PayeeRecords {

  /** A customer's payees, newest first. */
  List<PayeeView> payees(CustomerId customer);

  /**
   * What a customer asked about payees, newest first.
   *
   * @param limit at most so many, 1 to 100
   */
  List<PayeeCheckView> checks(CustomerId customer, int limit);
}
