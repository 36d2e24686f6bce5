package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * Overdrafts as staff see them, and limits above the automatic offer. What is approved is offered
 * to the customer for {@value #DAYS_TO_TAKE} days, who sets it or does not: credit is nobody's to
 * take for somebody else.
 */
public interface OverdraftRequests {

  /** For how long an approved limit may be set. */
  int DAYS_TO_TAKE = 30;

  /**
   * An account's overdraft. Whoever shows it to a person sees to the reason and the audit trail.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  OverdraftView ofAccount(AccountId account);

  /** Requests, those that wait first, then the latest. */
  List<OverdraftRequest> requests();

  /**
   * Asks for a limit in a customer's name.
   *
   * @param reason 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}, {@link
   *     LendingRefusal#WRONG_CURRENCY}, {@link OverdraftRefusal#OVERDRAFT_NOT_OFFERED} where a firm
   *     rule speaks against it, {@link OverdraftRefusal#OVERDRAFT_ABOVE_OFFER} above the tariff's
   *     highest, {@link OverdraftRefusal#OVERDRAFT_REQUEST_WAITING}
   */
  OverdraftRequest propose(AccountId account, Money limit, String reason);

  /**
   * Offers it to the customer; never who asked.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}, {@link
   *     OverdraftRefusal#OVERDRAFT_REQUEST_NOT_FOUND}, {@link
   *     bank.ballast.platform.PlatformRefusal#SAME_PERSON}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_DECIDED}
   */
  void approve(UUID request, String reason);

  /**
   * Offers it not; whoever asked may take it back so.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #approve}, but for the own proposal
   */
  void reject(UUID request, String reason);
}
