package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Made-up terms of every kind. */
final class AnyTerms {

  private static final LocalDate EPOCH = LocalDate.of(2023, 1, 1);

  private AnyTerms() {}

  /** Any terms: grace, changes, down payments, several disbursements, odd first periods. */
  static Arbitrary<LoanTerms> all() {
    return Combinators.combine(
            interest(), Arbitraries.integers().between(1, 40), every(), days(), seeds())
        .as(AnyTerms::terms);
  }

  /** Plain terms, paid out at the start, in equal instalments of no multiple. */
  static Arbitrary<LoanTerms> plain() {
    return Combinators.combine(
            interest(), Arbitraries.integers().between(2, 60), every(), days(), amounts())
        .as(
            (interest, instalments, every, start, amount) ->
                LoanTerms.of(
                    Money.of(amount, "EUR"),
                    interest,
                    new Repayments(
                        Amortisation.EQUAL_INSTALMENTS,
                        instalments,
                        every,
                        start,
                        null,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO)));
  }

  static Arbitrary<Interest> interest() {
    return Combinators.combine(
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("60")).ofScale(3),
            Arbitraries.of(InterestMethod.values()),
            Arbitraries.of(Calculation.values()),
            Arbitraries.of(InterestPeriod.values()),
            Arbitraries.of(DaysInYear.values()),
            Arbitraries.of(DaysInMonth.values()))
        .as(Interest::new);
  }

  private static Arbitrary<Frequency> every() {
    return Arbitraries.of(
        Frequency.MONTHLY,
        new Frequency(3, PeriodUnit.MONTHS),
        new Frequency(1, PeriodUnit.WEEKS),
        new Frequency(2, PeriodUnit.WEEKS),
        new Frequency(10, PeriodUnit.DAYS));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 1_000).map(EPOCH::plusDays);
  }

  static Arbitrary<Long> amounts() {
    return Arbitraries.longs().between(100_000, 100_000_000);
  }

  private static Arbitrary<List<Integer>> seeds() {
    return Arbitraries.integers().between(0, 1_000_000).list().ofSize(16);
  }

  private static LoanTerms terms(
      Interest interest, int count, Frequency every, LocalDate start, List<Integer> seeds) {
    String currency = List.of("EUR", "JPY", "BHD").get(seeds.get(0) % 3);
    Repayments repayments =
        new Repayments(
            seeds.get(1) % 3 == 0 ? Amortisation.EQUAL_PRINCIPAL : Amortisation.EQUAL_INSTALMENTS,
            count,
            every,
            start,
            seeds.get(2) % 2 == 0 ? null : start.plusDays(1 + seeds.get(3) % 70),
            BigDecimal.valueOf(seeds.get(4) % 4 == 0 ? 10 : 0),
            BigDecimal.valueOf(seeds.get(5) % 4 == 0 ? seeds.get(5) % 60 : 0));
    LocalDate last = DueDates.last(repayments);
    List<CashFlow> lent = new ArrayList<>();
    lent.add(new CashFlow(start, Money.of(1 + seeds.get(6), currency)));
    for (int i = 7; i < 7 + seeds.get(15) % 4; i++) {
      lent.add(
          new CashFlow(within(start, last, seeds.get(i)), Money.of(1 + seeds.get(i), currency)));
    }
    List<RateChange> rates =
        seeds.get(10) % 3 == 0
            ? List.of(
                new RateChange(
                    within(start, last, seeds.get(11)), BigDecimal.valueOf(seeds.get(11) % 30)))
            : List.of();
    List<DueDateChange> dues =
        seeds.get(12) % 3 == 0
            ? List.of(
                new DueDateChange(repayments.firstDueDate(), repayments.firstDueDate().plusDays(5)))
            : List.of();
    return new LoanTerms(
        lent,
        interest,
        repayments,
        new Grace(seeds.get(12) % count, seeds.get(13) % count, seeds.get(14) % count),
        new TermChanges(rates, dues),
        Fees.NONE,
        WorkingDays.ALL,
        RoundingMode.HALF_EVEN);
  }

  private static LocalDate within(LocalDate start, LocalDate last, int seed) {
    return start.plusDays(seed % Math.max(1, Period.days(start, last)));
  }
}
