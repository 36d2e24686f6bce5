package bank.ballast.systemtests.loans;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.LoanId;
import bank.ballast.systemtests.bank.Bank;
import java.time.LocalDate;

/** Makes loans older than they are. */
public final class Lateness {

  private Lateness() {}

  /**
   * Has a loan begun some days ago, with nothing paid since. Its schedule begins then too: the days
   * in its terms are moved, those on which nothing falls due are forgotten.
   */
  public static void of(Bank bank, String loan, int daysAgo) {
    String id = LoanId.parse(loan).value().toString();
    LocalDate begun = LocalDate.now(BusinessClock.ZONE).minusDays(daysAgo);
    bank.books()
        .change(
            "UPDATE lending_loan SET paid_out_on = ?, terms = JSON_SET(terms,"
                + " '$.disbursements[0].date', ?, '$.repayments.start', ?, '$.daysWithoutDues',"
                + " JSON_ARRAY()) WHERE id = ?",
            begun,
            begun.toString(),
            begun.toString(),
            id);
    bank.books().change("UPDATE lending_event SET on_day = ? WHERE loan_id = ?", begun, id);
    // Its standing is told anew when the day is closed.
    bank.books()
        .change(
            "UPDATE lending_standing SET sequence = 0, accrued_through = ? WHERE loan_id = ?",
            begun,
            id);
  }
}
