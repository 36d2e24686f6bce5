package bank.ballast.lending;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applications that wait for a person. What one recommends over the amount of the rules, another
 * approves, who leads the desk; nobody decides on an application of their own.
 */
public interface LoanDesk {

  /**
   * An application in the queue.
   *
   * @param customer whose it is
   * @param name theirs
   * @param since when it came here, or was recommended
   * @param against the rules that did not let it pass
   */
  record Row(
      LoanApplicationId id,
      CustomerId customer,
      String name,
      LoanApplicationState state,
      Money amount,
      int instalments,
      LoanPurpose purpose,
      Instant since,
      List<String> against) {}

  /**
   * What happened, with who of the bank did it.
   *
   * @param by their subject; null for the customer and for the rules
   * @param said in their words, or null
   */
  record Act(String what, @Nullable String by, @Nullable String said, Instant at) {}

  /** Money in and out of all of the customer's accounts together in a month. */
  record Month(YearMonth month, Money in, Money out) {}

  /**
   * All that a person decides by.
   *
   * @param ruleSet the version of the rules that it was judged by
   * @param secondPerson whether lending takes two
   * @param mine whether the actor recommended it
   * @param annualRate the nominal rate as it was reckoned for the application, in percent
   * @param apr likewise
   * @param instalment what most instalments come to
   * @param earlier the customer's applications before it, the newest first
   * @param months what really moved, the oldest first, the running one last
   */
  record File(
      LoanApplicationView application,
      CustomerId customer,
      String name,
      int ruleSet,
      boolean secondPerson,
      boolean mine,
      BigDecimal annualRate,
      BigDecimal apr,
      Money instalment,
      List<LoanApplicationView> earlier,
      List<Act> acts,
      List<Month> months) {}

  /** What waits for a person, the longest waiting first; at most so many. */
  List<Row> queue(int limit);

  /**
   * One application; that it was read goes into the audit trail.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_APPLICATION_NOT_FOUND}
   */
  File file(LoanApplicationId id);

  /**
   * Decides. Over the amount of the rules, the first who would lend recommends it.
   *
   * @param seen the state in which the actor saw it: whoever decides decides on that
   * @param lend whether the bank lends
   * @param reason why, 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_APPLICATION_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_APPLICATION_DECIDED}, {@link LendingRefusal#LOAN_OWN_APPLICATION},
   *     {@link LendingRefusal#LOAN_OWN_RECOMMENDATION}, {@link
   *     LendingRefusal#LOAN_NEEDS_SUPERVISOR}, {@link LendingRefusal#MALFORMED_REASON}; as {@link
   *     LoanQuotes#quote} where it cannot be lent any more
   */
  LoanApplicationState decide(
      LoanApplicationId id, LoanApplicationState seen, boolean lend, String reason);
}
