package bank.ballast.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statutory rebate, and the day for which it is reckoned. */
class EarlySettlementTest {

  private static final LoanTerms TERMS =
      Terms.of(
          "currency=GBP principal=5000 annualRate=12 instalments=24 start=2024-01-15"
              + " daysInYear=360 daysInMonth=30");
  private static final Schedule SCHEDULE = Schedule.of(TERMS);
  private static final List<CashFlow> REPAYMENTS =
      SCHEDULE.rows().stream().map(row -> new CashFlow(row.due(), row.instalment())).toList();

  @Test
  void onADueDateTheBalanceIsPayable() {
    // Interest of equal months is compounded as the APR compounds it: both are 1 % a month.
    for (ScheduleRow row : SCHEDULE.rows()) {
      long payable = settle(row.due()).payable().minorUnits();
      assertTrue(Math.abs(row.balance().minorUnits() - payable) <= 1, () -> row + ": " + payable);
    }
  }

  @Test
  void betweenDueDatesTheBalanceGrows() {
    // 4,457.229 by an independent calculation: a part of a penny is the borrower's.
    EarlySettlement figure = settle(LocalDate.of(2024, 4, 28));

    assertEquals(Money.of(445_722, "GBP"), figure.payable());
    assertEquals(figure.outstanding(), figure.payable().plus(figure.rebate()));
  }

  @Test
  void nothingIsLeftAfterTheEnd() {
    EarlySettlement figure = settle(LocalDate.of(2026, 1, 15));

    assertEquals(0, figure.payable().minorUnits());
    assertEquals(0, figure.rebate().minorUnits());
  }

  @Test
  void settlementDateIsFourWeeksAfterTheNotice() {
    LocalDate start = LocalDate.of(2024, 1, 15);
    LocalDate notice = LocalDate.of(2024, 5, 1);

    assertEquals(
        LocalDate.of(2024, 5, 29),
        EarlySettlement.settlementDate(notice, start, start.plusYears(1)));
  }

  @Test
  void settlementOfALongAgreementIsPutOffByAMonth() {
    LocalDate start = LocalDate.of(2024, 1, 15);
    LocalDate notice = LocalDate.of(2024, 5, 1);

    assertEquals(
        LocalDate.of(2024, 6, 29),
        EarlySettlement.settlementDate(notice, start, start.plusYears(1).plusDays(1)));
  }

  private static EarlySettlement settle(LocalDate date) {
    return EarlySettlement.of(TERMS.disbursements(), REPAYMENTS, SCHEDULE.apr(), date);
  }
}
