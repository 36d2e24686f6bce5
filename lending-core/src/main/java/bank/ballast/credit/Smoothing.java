package bank.ballast.credit;

import java.math.BigDecimal;
import java.util.List;

/**
 * Brings the last instalment closer to the others, by moving these by cents.
 *
 * <p>Let d be the last instalment less the one before it. Where a hundred times |d| is more than
 * half of the instalments' number, all are raised by d over their number, as long as the new |d| is
 * smaller; three times at most. Instalments of nothing, after all is repaid, are none of the two.
 * Source: Apache Fineract, {@code EmiAdjustment}; its schedules C3164, C3165 and C3166 take the
 * adjustment, C3167 rejects it.
 */
final class Smoothing {

  private static final int MOST = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ProgressivePlan plan;
  private final Amounts amounts;

  Smoothing(ProgressivePlan plan, Amounts amounts) {
    this.plan = plan;
    this.amounts = amounts;
  }

  /** Moves the instalments from one on. */
  void even(int first) {
    List<PlannedInstalment> left = plan.instalments().subList(first, plan.instalments().size());
    int count = left.size();
    for (int i = 0; count > 1 && i < MOST; i++) {
      BigDecimal difference = difference(left);
      if (difference.abs().multiply(HUNDRED).compareTo(BigDecimal.valueOf(count / 2)) <= 0) {
        return;
      }
      BigDecimal before = left.get(count - 2).aim;
      BigDecimal shift =
          amounts.round(difference.divide(BigDecimal.valueOf(count), amounts.context()));
      BigDecimal after = amounts.instalment(before.add(shift));
      if (after.compareTo(before) == 0) {
        return;
      }
      aim(first, left, after);
      if (difference(left).abs().compareTo(difference.abs()) >= 0) {
        aim(first, left, before);
        return;
      }
    }
  }

  private void aim(int first, List<PlannedInstalment> left, BigDecimal instalment) {
    left.forEach(line -> line.aim = instalment);
    plan.run(first);
  }

  /** Of the last two that follow each other and are more than nothing: the later less the other. */
  private static BigDecimal difference(List<PlannedInstalment> left) {
    for (int i = left.size() - 1; i > 0; i--) {
      BigDecimal last = left.get(i).instalment();
      BigDecimal before = left.get(i - 1).instalment();
      if (last.signum() != 0 && before.signum() != 0) {
        return last.subtract(before);
      }
    }
    return BigDecimal.ZERO;
  }
}
