package bank.ballast.lending.loan;

import java.util.Map;

/** What stands beside a loan's entries on the customer's statement. */
final class EntryWords {

  private static final String LOAN = "Loan";
  private static final String REPAYMENT = "LOAN_REPAYMENT";

  private static final Map<String, String> WORDS =
      Map.of(
          "LOAN_PAYOUT",
          "Loan paid out",
          "LOAN_BROUGHT_IN",
          "Loan brought in",
          "LOAN_FEE",
          "Loan fee",
          REPAYMENT,
          "Loan repayment",
          "LOAN_REVERSAL",
          "Loan repayment taken back",
          "LOAN_RECOVERY",
          "Payment on a loan written off");

  private EntryWords() {}

  /**
   * What moved.
   *
   * @param code of the entry
   * @param ends whether the loan is over with it
   */
  static String of(String code, boolean ends) {
    return ends && code.equals(REPAYMENT) ? "Loan settlement" : WORDS.getOrDefault(code, LOAN);
  }

  /** Of which loan, as both the customer and the bank call it. */
  static String reference(Loan loan) {
    return LOAN + " " + loan.id().reference();
  }
}
