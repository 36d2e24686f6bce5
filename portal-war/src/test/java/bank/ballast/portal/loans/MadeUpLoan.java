package bank.ballast.portal.loans;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.Interest;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanLife;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.Settlement;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A loan of 100.00 without interest: 25.00 on the first of February, March, April and May. */
final class MadeUpLoan {

  static final LocalDate START = LocalDate.of(2026, 1, 1);

  private static final LoanTerms TERMS =
      LoanTerms.of(pounds(100_00), Interest.at(BigDecimal.ZERO), Repayments.monthly(4, START));

  private MadeUpLoan() {}

  static LoanPosition at(String day, LoanEvent... events) {
    return LoanLife.at(LocalDate.parse(day), TERMS, List.of(events));
  }

  static LoanView view(LoanPosition position) {
    return new LoanView(
        LoanId.next(),
        new CustomerId(Ids.next()),
        AccountId.next(),
        "instalments",
        1,
        TERMS,
        BigDecimal.ZERO,
        START,
        START.plusDays(14),
        position.isSettled() ? LoanState.SETTLED : LoanState.ACTIVE,
        position,
        Settlement.of(position, TERMS),
        null);
  }

  static LoanEvent repaid(String on, long pence) {
    return new LoanEvent.Repaid(
        LocalDate.parse(on), pounds(pence), LoanEvent.Excess.NEXT_INSTALMENTS);
  }

  static Money pounds(long pence) {
    return Money.of(pence, "GBP");
  }
}
