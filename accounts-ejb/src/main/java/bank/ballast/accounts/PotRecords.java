package bank.ballast.accounts;

import java.util.List;

/**
 * All accounts' savings pots, for staff, who change nothing about them. Whoever exposes these to a
 * person sees to the reason and the audit trail.
 */
public interface PotRecords {

  /** Pots of an account that are not closed, newest first. */
  List<PotView> openPots(AccountId account);

  /**
   * Lets no more pots be opened on an account that is to be closed: what they held could not come
   * back.
   *
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#ACCOUNT_HAS_POTS}
   */
  void shut(AccountId account);

  /** Lets pots be opened again on an account that was not closed after all. */
  void reopen(AccountId account);
}
