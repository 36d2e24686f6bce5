package bank.ballast.credit;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The APR's equation, in δ = ln(1+X): its roots lie closer together than those in X. A root is
 * looked for outwards from zero, and then closed in on by Newton's steps, halving where these lead
 * astray.
 */
final class AprEquation {

  private static final MathContext CONTEXT = new MathContext(34, RoundingMode.HALF_EVEN);
  private static final BigDecimal CLOSE = new BigDecimal("1e-24");
  private static final BigDecimal FIRST_STEP = new BigDecimal("0.03125");
  private static final BigDecimal LONGER = new BigDecimal("1.25");
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_STEPS = 400;

  /** What flows at one distance from the start: advances less repayments. */
  private record Term(YearFraction time, BigDecimal amount) {}

  /** The equation's value and slope at a point. */
  private record Point(BigDecimal at, BigDecimal value, BigDecimal slope) {}

  private final List<Term> terms;

  AprEquation(LocalDate first, List<Apr.Flow> advances, List<Apr.Flow> repayments) {
    List<LocalDate> days =
        Stream.concat(advances.stream(), repayments.stream()).map(Apr.Flow::date).toList();
    YearFraction.Unit unit = YearFraction.unit(first, days);
    Map<YearFraction, BigDecimal> sums = new HashMap<>();
    advances.forEach(
        flow ->
            sums.merge(
                YearFraction.between(first, flow.date(), unit), flow.amount(), BigDecimal::add));
    repayments.forEach(
        flow ->
            sums.merge(
                YearFraction.between(first, flow.date(), unit),
                flow.amount().negate(),
                BigDecimal::add));
    terms = new ArrayList<>();
    sums.forEach((time, amount) -> terms.add(new Term(time, amount)));
  }

  /** The rate in percent. */
  BigDecimal solve() {
    Point zero = at(BigDecimal.ZERO);
    if (zero.value().signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal root =
        bracket(zero, BigDecimal.ONE)
            .or(() -> bracket(zero, BigDecimal.ONE.negate()))
            .orElseThrow(
                () ->
                    new TermsRefused(
                        TermsRefusal.NO_RATE,
                        "repayments",
                        "no rate makes them equal to the advances"));
    return BigDecimalMath.exp(root, CONTEXT).subtract(BigDecimal.ONE).multiply(HUNDRED, CONTEXT);
  }

  private Optional<BigDecimal> bracket(Point zero, BigDecimal direction) {
    BigDecimal step = FIRST_STEP;
    Point near = zero;
    while (near.at().abs().compareTo(FARTHEST) < 0) {
      Point far = at(near.at().add(step.multiply(direction), CONTEXT));
      if (far.value().signum() != near.value().signum()) {
        return Optional.of(close(near, far));
      }
      near = far;
      step = step.multiply(LONGER, CONTEXT);
    }
    return Optional.empty();
  }

  private BigDecimal close(Point one, Point other) {
    Point low = one;
    Point high = other;
    Point best = high;
    for (int i = 0; i < MOST_STEPS; i++) {
      if (best.value().signum() == 0) {
        return best.at();
      }
      BigDecimal next = newton(best).filter(inside(low, high)).orElse(middle(low, high));
      if (next.subtract(best.at()).abs().compareTo(CLOSE) < 0) {
        return next;
      }
      best = at(next);
      if (best.value().signum() == low.value().signum()) {
        low = best;
      } else {
        high = best;
      }
    }
    return best.at();
  }

  private static Optional<BigDecimal> newton(Point point) {
    return point.slope().signum() == 0
        ? Optional.empty()
        : Optional.of(point.at().subtract(point.value().divide(point.slope(), CONTEXT), CONTEXT));
  }

  private static Predicate<BigDecimal> inside(Point one, Point other) {
    BigDecimal least = one.at().min(other.at());
    BigDecimal most = one.at().max(other.at());
    return at -> at.compareTo(least) > 0 && at.compareTo(most) < 0;
  }

  private static BigDecimal middle(Point one, Point other) {
    return one.at().add(other.at()).divide(TWO, CONTEXT);
  }

  private Point at(BigDecimal delta) {
    Map<Integer, BigDecimal> periods = new HashMap<>();
    Map<List<Long>, BigDecimal> rests = new HashMap<>();
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal slope = BigDecimal.ZERO;
    for (Term term : terms) {
      YearFraction time = term.time();
      BigDecimal period =
          periods.computeIfAbsent(time.inYear(), inYear -> discount(delta, 1, inYear));
      BigDecimal rest =
          rests.computeIfAbsent(
              List.of(time.days(), (long) time.daysInYear()),
              key -> discount(delta, time.days(), time.daysInYear()));
      BigDecimal present =
          term.amount()
              .multiply(period.pow((int) time.whole(), CONTEXT), CONTEXT)
              .multiply(rest, CONTEXT);
      value = value.add(present, CONTEXT);
      slope = slope.subtract(present.multiply(time.years(CONTEXT), CONTEXT), CONTEXT);
    }
    return new Point(delta, value, slope);
  }

  private static BigDecimal discount(BigDecimal delta, long count, int inYear) {
    BigDecimal exponent =
        delta.multiply(BigDecimal.valueOf(-count)).divide(BigDecimal.valueOf(inYear), CONTEXT);
    return BigDecimalMath.exp(exponent, CONTEXT);
  }
}
