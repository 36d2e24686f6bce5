package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import java.util.List;

/** How much may leave any customer's account in a day, for those who help them. */
public interface PaymentLimitRecords {

  /** An account's limits, one of each kind; none where there is no such account. */
  List<PaymentLimitView> ofAccount(AccountId account);
}
