package bank.ballast.operations;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which customers whom an incident touched are credited.
 *
 * @param id its id
 * @param incident which incident
 * @param state how far it has come
 * @param amounts what each kind of thing is worth; a customer gets the highest of what they met
 * @param customers how many are to be credited, as it was when the rule was proposed
 * @param total what they are to have together
 * @param reason why, as it was typed
 * @param proposedBy the subject who proposed it
 * @param proposedAt when
 * @param decidedBy the subject who approved or rejected it; null where nobody has, or had to
 * @param decidedAt when, or null
 * @param decision why, as it was typed, or null
 * @param finishedAt when the last was booked, or null
 * @param credited how many are booked
 * @param creditedSum what they have together
 * @param waiting how many are not booked yet
 * @param noAccount how many have no open account of the currency
 * @param refused how many the books refused
 */
public record GoodwillRule(
    GoodwillRuleId id,
    String incident,
    GoodwillState state,
    Map<MetKind, Money> amounts,
    long customers,
    Money total,
    String reason,
    String proposedBy,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decision,
    @Nullable Instant finishedAt,
    long credited,
    Money creditedSum,
    long waiting,
    long noAccount,
    long refused) {

  /** A rule that can't change under the reader. */
  public GoodwillRule {
    amounts = Map.copyOf(amounts);
  }

  /** How much of it is done, in percent. */
  public int percent() {
    return (int) ((customers - waiting) * 100 / customers);
  }
}
