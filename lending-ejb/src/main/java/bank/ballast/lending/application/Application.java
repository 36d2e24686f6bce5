package bank.ballast.lending.application;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.Money;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.Circumstances;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanApplicationView;
import bank.ballast.lending.LoanDesk;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanOffer;
import bank.ballast.lending.LoanPurpose;
import bank.ballast.lending.RuleOutcome;
import bank.ballast.lending.decision.Judged;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application as its row has it.
 *
 * @param kept the state that its rows have: an offer whose days are over may still be one there
 * @param purchase the transaction that is to be divided, or null
 * @param price what the loan would cost, as it was reckoned last
 * @param offerUntil the last day of an offer, or null
 * @param recommendedBy who would lend, where it takes a second person
 * @param decidedBy who decided; null where the rules did
 */
public record Application(
    LoanApplicationId id,
    CustomerId customer,
    LoanApplicationState kept,
    AskForQuote loan,
    int productVersion,
    AccountId account,
    Circumstances circumstances,
    LoanPurpose purpose,
    @Nullable TransactionId purchase,
    int ruleSet,
    List<Judged> outcomes,
    Price price,
    @Nullable LocalDate offerUntil,
    @Nullable String recommendedBy,
    @Nullable String decidedBy,
    Instant appliedAt) {

  private static final Set<LoanApplicationState> OFFERED =
      Set.of(
          LoanApplicationState.OFFERED, LoanApplicationState.EXPIRED, LoanApplicationState.SIGNED);

  /** What can't change under the reader. */
  public Application {
    outcomes = List.copyOf(outcomes);
  }

  /** What a loan would cost; rates in percent a year. */
  public record Price(
      BigDecimal annualRate, BigDecimal apr, Money instalment, Money totalPayable) {}

  /** How far it is on a day. */
  public LoanApplicationState state(LocalDate today) {
    return kept == LoanApplicationState.OFFERED && offerUntil != null && today.isAfter(offerUntil)
        ? LoanApplicationState.EXPIRED
        : kept;
  }

  /** As its customer sees it. */
  public LoanApplicationView view(LocalDate today, List<LoanDesk.Act> acts) {
    boolean reviewed = acts.stream().anyMatch(act -> act.what().equals("REVIEW_ASKED"));
    return new LoanApplicationView(
        id,
        state(today),
        loan,
        productVersion,
        account,
        circumstances,
        purpose,
        appliedAt,
        outcomes.stream().map(Application::outcome).toList(),
        offer(),
        kept == LoanApplicationState.SIGNED ? loanId() : null,
        decidedBy != null,
        kept == LoanApplicationState.DECLINED && decidedBy == null && !reviewed,
        purchase,
        acts.stream().map(act -> new LoanApplicationView.Step(act.what(), act.at())).toList());
  }

  /** The loan that may come of it: the same id, so that there is one. */
  public LoanId loanId() {
    return new LoanId(id.value());
  }

  private @Nullable LoanOffer offer() {
    return offerUntil == null || !OFFERED.contains(kept)
        ? null
        : new LoanOffer(
            price.annualRate(), price.apr(), price.instalment(), price.totalPayable(), offerUntil);
  }

  private static RuleOutcome outcome(Judged judged) {
    return new RuleOutcome(judged.rule(), judged.verdict(), judged.figures(), Words.of(judged));
  }
}
