package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import java.util.List;

/** Any customer's payments that are still to come, for those who help them. */
public interface StandingOrderRecords {

  /** Standing orders out of an account, and payments for a later day, that go on; newest first. */
  List<StandingOrderView> goingOn(AccountId account);
}
