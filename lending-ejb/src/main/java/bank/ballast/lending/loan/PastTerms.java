package bank.ballast.lending.loan;

import bank.ballast.credit.Amortisation;
import bank.ballast.credit.Frequency;
import bank.ballast.credit.Interest;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.LoanImport.Past;
import java.math.BigDecimal;

/** The terms of loans that were made elsewhere. */
final class PastTerms {

  private PastTerms() {}

  /** Equal parts, and nothing else. */
  static LoanTerms withoutInterest(Past loan) {
    return LoanTerms.of(
        loan.amount(),
        Interest.at(BigDecimal.ZERO),
        new Repayments(
            Amortisation.EQUAL_INSTALMENTS,
            loan.instalments(),
            Frequency.MONTHLY,
            loan.grantedOn(),
            loan.firstDueOn(),
            BigDecimal.ZERO,
            BigDecimal.ZERO));
  }

  /** As somebody would have asked for it here. */
  static AskForQuote ask(Past loan, String product) {
    return new AskForQuote(product, loan.amount(), loan.instalments(), loan.firstDueOn());
  }
}
