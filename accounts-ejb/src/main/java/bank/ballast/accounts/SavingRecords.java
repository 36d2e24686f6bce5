package bank.ballast.accounts;

import java.util.Optional;

/**
 * All accounts' rules by which money is saved, for staff, who change nothing about them. Whoever
 * exposes these to a person sees to the reason and the audit trail.
 */
public interface SavingRecords {

  /** How an account's payments are rounded up, if they are. */
  Optional<RoundUpView> roundUp(AccountId account);

  /** How an account's pay is split, if it is. */
  Optional<SalarySorterView> sorter(AccountId account);
}
