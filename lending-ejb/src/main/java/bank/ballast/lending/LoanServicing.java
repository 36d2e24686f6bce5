package bank.ballast.lending;

import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.life.Arrears;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looking after loans: for the desk. */
public interface LoanServicing {

  /** A reason has as many characters at least. */
  int SHORTEST_REASON = 5;

  /** A reason has as many characters at most. */
  int LONGEST_REASON = 500;

  /** A customer's loans, newest first. */
  List<LoanView> of(CustomerId customer);

  /** One loan. */
  Optional<LoanView> loan(LoanId loan);

  /** All that happened to a loan, oldest first. */
  List<LoanEventView> events(LoanId loan);

  /** The last thing that happened to each of these loans. */
  Map<LoanId, LoanEventView> lastEvents(Collection<LoanId> loans);

  /**
   * How a loan's debt went up to today, from its payout on: as what is known now tells it, which
   * may be otherwise than it seemed at the time.
   */
  List<OwedPrincipal> course(LoanId loan);

  /**
   * Loans on which something is overdue, those that have been for longest first.
   *
   * @param arrears only those of this bucket; null for all
   * @param limit at most so many, 1 to 200
   */
  List<LoanView> overdue(@Nullable Arrears arrears, int limit);

  /** How many loans are in each bucket; those that are in none are not counted. */
  Map<Arrears, Long> overdueCounts();

  /**
   * Does something to a loan, or proposes it where it takes a second person.
   *
   * @param seen the number of the last event that the actor has seen: what was done since is not
   *     done over
   * @param reason why, {@link #SHORTEST_REASON} to {@link #LONGEST_REASON} characters
   * @return what was proposed; nothing where it is done
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_CHANGED_SINCE}, {@link LendingRefusal#MALFORMED_REASON}, {@link
   *     LendingRefusal#LOAN_PROPOSAL_OPEN}, {@link LendingRefusal#LOAN_ENDED}, {@link
   *     LendingRefusal#NOT_FOR_THIS_LOAN} with the fact {@code field}, {@link
   *     LendingRefusal#ABOVE_PAYOFF}, and what the borrower's account refuses
   */
  Optional<LoanProposal> act(LoanId loan, int seen, ServiceLoan what, String reason);

  /** What is proposed and waits for a second person, oldest first; at most 200. */
  List<LoanProposal> waiting();

  /** All that was proposed for a loan, newest first. */
  List<LoanProposal> proposals(LoanId loan);

  /**
   * Decides as the second person. Approving again what was approved changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_PROPOSAL_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_OWN_PROPOSAL}, {@link LendingRefusal#LOAN_PROPOSAL_DECIDED}, and as
   *     {@link #act}
   */
  LoanProposal decide(LoanProposalId proposal, boolean approve, String reason);
}
