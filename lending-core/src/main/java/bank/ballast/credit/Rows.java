package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows of a schedule as they are written, the down payments between the instalments. */
final class Rows {

  private final LoanTerms terms;
  private final List<Tranches.Tranche> tranches;
  private final Amounts amounts;
  private final List<ScheduleRow> rows = new ArrayList<>();
  private BigDecimal balance = BigDecimal.ZERO;
  private int paidOut;

  Rows(LoanTerms terms, Tranches tranches, Amounts amounts) {
    this.terms = terms;
    this.tranches = tranches.all();
    this.amounts = amounts;
  }

  /** Adds what is paid out before the day, and lowers the balance by what is repaid at once. */
  void payOut(LocalDate before) {
    while (paidOut < tranches.size() && tranches.get(paidOut).date().isBefore(before)) {
      Tranches.Tranche tranche = tranches.get(paidOut++);
      balance = balance.add(tranche.net());
      if (tranche.downPayment().signum() > 0) {
        LocalDate day = tranche.date();
        add(
            ScheduleRow.Kind.DOWN_PAYMENT,
            new Period(day, day, day),
            tranche.downPayment(),
            BigDecimal.ZERO,
            BigDecimal.ZERO);
      }
    }
  }

  /** Adds an instalment. */
  void instalment(Period period, BigDecimal principal, BigDecimal interest) {
    BigDecimal fee = terms.fees().perInstalment().on(principal.add(interest), amounts);
    balance = balance.subtract(principal);
    add(ScheduleRow.Kind.INSTALMENT, period, principal, interest, fee);
  }

  Schedule schedule() {
    payOut(LocalDate.MAX);
    Amounts rounding = amounts;
    Money interest =
        rounding.money(
            rows.stream()
                .map(row -> rounding.decimal(row.interest()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    List<CashFlow> fees =
        terms.disbursements().stream()
            .map(
                paid ->
                    new CashFlow(
                        paid.date(),
                        rounding.money(
                            terms
                                .fees()
                                .atDisbursement()
                                .on(rounding.decimal(paid.amount()), rounding))))
            .filter(fee -> fee.amount().isPositive())
            .toList();
    return new Schedule(rows, terms.disbursements(), fees, interest);
  }

  private void add(
      ScheduleRow.Kind kind,
      Period period,
      BigDecimal principal,
      BigDecimal interest,
      BigDecimal fee) {
    rows.add(
        new ScheduleRow(
            kind,
            period.from(),
            period.to(),
            period.due(),
            amounts.money(principal),
            amounts.money(interest),
            amounts.money(fee),
            amounts.money(principal.add(interest).add(fee)),
            amounts.money(balance)));
  }
}
