package bank.ballast.lending.overdraft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures were reckoned by hand: pence above the buffer × rate ÷ 365. */
class OverdraftInterestTest {

  private static final String TERMS =
      """
      {"tiers": [{"upTo": 2500, "annualRate": "0"}, {"upTo": 250000, "annualRate": "35.9"}],
       "highest": 250000,
       "offer": {"minimumAge": 18, "openDays": 30, "months": 3, "monthlyIncome": 50000,
                 "sharePercent": 50, "highest": 100000, "step": 1000}}""";

  private static final List<Tier> TIERS = Terms.of(TERMS).tiers();

  @Test
  void aDayCostsOnWhatIsAboveTheBuffer() {
    // 7,500 × 0.359 ÷ 365 = 7.376712328… pence.
    assertEquals(7_376_712, OverdraftInterest.ofDay(10_000, TIERS));
    // A penny: 0.359 ÷ 365 = 0.00098356… of one.
    assertEquals(984, OverdraftInterest.ofDay(2_501, TIERS));
  }

  @Test
  void withinTheBufferAndAboveZeroNothingCosts() {
    assertEquals(0, OverdraftInterest.ofDay(2_500, TIERS));
    assertEquals(0, OverdraftInterest.ofDay(0, TIERS));
    assertEquals(0, OverdraftInterest.ofDay(-10_000, TIERS));
  }

  @Test
  void eachTierCostsByItsOwnRateAndTheLastOneGoesOn() {
    List<Tier> tiers =
        List.of(new Tier(1_000, 0), new Tier(2_000, 100_000), new Tier(3_000, 200_000));

    // 1,000 × 0.1 + 1,000 × 0.2 + 1,000 × 0.2, a 365th of it.
    assertEquals(1_369_863, OverdraftInterest.ofDay(4_000, tiers));
  }

  @Test
  void aDayIsRoundedOnceToTheNearestMillionthOfAPenny() {
    // 182 ÷ 365 is less than a half, 183 ÷ 365 more.
    assertEquals(0, OverdraftInterest.ofDay(1, List.of(new Tier(10, 182))));
    assertEquals(1, OverdraftInterest.ofDay(1, List.of(new Tier(10, 183))));
    // In two tiers: 0.4986… twice is one, and not twice nothing.
    assertEquals(1, OverdraftInterest.ofDay(2, List.of(new Tier(1, 182), new Tier(2, 182))));
  }

  @Test
  void whatBorrowingCosts() {
    // 7.376712… pence a day: 51.6 in a week, 221.3 in thirty days.
    assertEquals(52, OverdraftInterest.pence(10_000, TIERS, 7));
    assertEquals(221, OverdraftInterest.pence(10_000, TIERS, 30));
    assertEquals(0, OverdraftInterest.pence(2_500, TIERS, 365));
  }

  @Test
  void theEquivalentRateCountsTheInterestOfEarlierMonths() {
    // (1 + 0.359 ÷ 12)^12 − 1 = 0.4243772…
    assertEquals(new BigDecimal("42.44"), OverdraftInterest.ear(359_000));
    assertEquals(new BigDecimal("35.9"), OverdraftInterest.percent(359_000));
    assertEquals(new BigDecimal("39.99"), OverdraftInterest.percent(399_900));
  }

  /** Whole pennies of each day and the fraction that is carried are together what was reckoned. */
  @Test
  void noPennyIsLostOrMadeOverAnyDays() {
    Random random = new Random(42);
    for (int run = 0; run < 200; run++) {
      long total = 0;
      long booked = 0;
      for (int day = 0; day < 400; day++) {
        long before = total;
        long balance = random.nextLong(-50_000, 250_000);
        total += OverdraftInterest.ofDay(balance, TIERS);
        booked += OverdraftInterest.pennies(total) - OverdraftInterest.pennies(before);
      }
      assertEquals(total / OverdraftInterest.MILLION, booked);
    }
  }

  @Test
  void whoOwesMoreNeverPaysLess() {
    long[] costs =
        IntStream.range(0, 6_000)
            .mapToLong(pence -> OverdraftInterest.ofDay(pence, TIERS))
            .toArray();

    assertTrue(IntStream.range(1, costs.length).allMatch(i -> costs[i] >= costs[i - 1]));
  }

  @Test
  void aTariffHasOneRateBesideZero() {
    assertEquals(2_500, Terms.of(TERMS).buffer());
    Terms dearer = Terms.of(Terms.of(TERMS).withRate(new BigDecimal("39.9")));
    assertEquals(399_000, dearer.millionths());
    assertEquals(2_500, dearer.buffer());
    assertEquals(100_000, dearer.mostOffered());

    String two = TERMS.replace("\"annualRate\": \"0\"", "\"annualRate\": \"19.9\"");
    assertThrows(IllegalStateException.class, () -> Terms.of(two));
  }
}
