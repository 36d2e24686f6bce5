package bank.ballast.operations;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import java.io.Serializable;
import java.util.List;

/**
 * Credits to customers whom an incident touched, by a rule. One person proposes it; where the total
 * is over a sum, another one who is a supervisor approves it, and nobody their own. Then the
 * credits are booked in the background, each customer's once for an incident.
 */
public interface GoodwillCredits {

  /** The most that one customer may be given, in minor units. */
  long MOST_EACH = 100_000;

  /**
   * What a rule would come to.
   *
   * @param customers how many would be credited
   * @param total what they would have together
   * @param alone whether it takes no second person
   */
  record Preview(long customers, Money total, boolean alone) implements Serializable {}

  /**
   * A customer who was not credited.
   *
   * @param customer who
   * @param amount what they were to have
   * @param code {@code NO_ACCOUNT}, or why the books refused
   */
  record Left(CustomerId customer, Money amount, String code) {}

  /**
   * Says what a rule would come to. Changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link TouchedRefusal#INCIDENT_NOT_FOUND}, {@link
   *     TouchedRefusal#GOODWILL_AMOUNT_MALFORMED}
   */
  Preview preview(ProposeGoodwill rule);

  /**
   * Proposes a rule. Where it takes no second person, its booking begins.
   *
   * @param seen what the proposer was shown
   * @param reason why
   * @throws bank.ballast.kernel.Refusal as {@link #preview}; {@link
   *     OperationsRefusal#REASON_MISSING}, {@link TouchedRefusal#GOODWILL_NOBODY}, {@link
   *     TouchedRefusal#GOODWILL_PREVIEW_CHANGED}, {@link TouchedRefusal#GOODWILL_UNDER_WAY}
   */
  GoodwillRule propose(ProposeGoodwill rule, Preview seen, String reason);

  /**
   * Approves a rule that somebody else has proposed; its booking begins.
   *
   * @throws bank.ballast.kernel.Refusal {@link TouchedRefusal#GOODWILL_NOT_FOUND}, {@link
   *     TouchedRefusal#GOODWILL_OWN_PROPOSAL}, {@link TouchedRefusal#GOODWILL_DECIDED}, {@link
   *     OperationsRefusal#REASON_MISSING}
   */
  GoodwillRule approve(GoodwillRuleId rule, String reason);

  /**
   * Rejects a rule, or takes one's own back.
   *
   * @throws bank.ballast.kernel.Refusal {@link TouchedRefusal#GOODWILL_NOT_FOUND}, {@link
   *     TouchedRefusal#GOODWILL_DECIDED}, {@link OperationsRefusal#REASON_MISSING}
   */
  GoodwillRule reject(GoodwillRuleId rule, String reason);

  /** The rules for an incident, newest first. */
  List<GoodwillRule> rules(String incident);

  /** Customers whom a rule did not credit, at most so many. */
  List<Left> left(GoodwillRuleId rule, int limit);
}
