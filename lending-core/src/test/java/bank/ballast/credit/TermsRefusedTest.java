package bank.ballast.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that no loan can have are refused when they are made, with the field. */
class TermsRefusedTest {

  private static final String PLAIN =
      "principal=1000 annualRate=12 instalments=6 start=2024-01-31 ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          instalments=0 | instalments | OUT_OF_RANGE
          instalments=1201 | instalments | OUT_OF_RANGE
          instalments=1200 every=6,MONTHS | instalments | OUT_OF_RANGE
          annualRate=-0.01 | annualRate | OUT_OF_RANGE
          annualRate=1000.01 | annualRate | OUT_OF_RANGE
          annualRate=0.00000000001 | annualRate | OUT_OF_RANGE
          principal=0 | principal | NOT_AN_AMOUNT
          principal=-5 | principal | NOT_AN_AMOUNT
          principal=10000000000000.01 | principal | OVERFLOW
          every=0,MONTHS | every.count | OUT_OF_RANGE
          every=121,MONTHS | every.count | OUT_OF_RANGE
          firstDue=2024-01-31 | firstDue | DUE_BEFORE_DISBURSEMENT
          firstDue=2024-01-01 | firstDue | DUE_BEFORE_DISBURSEMENT
          disbursements=2024-02-29,5 | firstDue | DUE_BEFORE_DISBURSEMENT
          disbursements=2024-01-30,5 | disbursements.date | DISBURSED_OUTSIDE_TERM
          disbursements=2024-01-31,5;2024-07-31,5 | disbursements.date | DISBURSED_OUTSIDE_TERM
          graceOnPrincipal=6 | graceOnPrincipal | GRACE_TOO_LONG
          graceOnInterest=6 | graceOnInterest | GRACE_TOO_LONG
          interestFreePeriods=7 | interestFreePeriods | GRACE_TOO_LONG
          graceOnPrincipal=-1 | graceOnPrincipal | OUT_OF_RANGE
          instalmentMultipleOf=-1 | instalmentMultipleOf | OUT_OF_RANGE
          downPaymentPercent=100 | downPaymentPercent | OUT_OF_RANGE
          rateChanges=2024-03-01,1001 | rateChanges.annualRate | OUT_OF_RANGE
          rateChanges=2024-03-01,1;2024-03-01,2 | rateChanges.from | OUT_OF_ORDER
          dueDateChanges=2024-03-01,2024-03-05 | dueDateChanges.from | NOT_A_DUE_DATE
          dueDateChanges=2024-03-31,2024-02-29 | dueDateChanges.to | OUT_OF_ORDER
          """)
  void namesFieldAndReason(String terms, String field, TermsRefusal code) {
    TermsRefused refused =
        assertThrows(TermsRefused.class, () -> Terms.of(replaced(PLAIN, terms)), terms);

    assertEquals(field, refused.field());
    assertEquals(code, refused.code());
  }

  @Test
  void theLargestLoanOfTheLongestTermIsCounted() {
    LoanTerms terms =
        Terms.of(
            "principal=10000000000000 annualRate=1000 instalments=99 every=12,MONTHS"
                + " start=2024-01-01 interestMethod=FLAT daysInYear=360");

    assertTrue(Schedule.of(terms).totalInterest().minorUnits() > 99 * 10 * LoanTerms.MOST);
  }

  @Test
  void moneyWithoutAMinorUnitIsRefused() {
    CashFlow gold = new CashFlow(LocalDate.of(2024, 1, 1), Money.of(5, "XAU"));

    TermsRefused refused =
        assertThrows(
            TermsRefused.class,
            () ->
                LoanTerms.of(
                    gold.amount(),
                    Interest.at(BigDecimal.ONE),
                    Repayments.monthly(2, gold.date())));
    assertEquals("currency", refused.field());
  }

  @Test
  void severalCurrenciesAreRefused() {
    LocalDate start = LocalDate.of(2024, 1, 1);
    LoanTerms euros = Terms.of("principal=5 annualRate=1 instalments=2 start=2024-01-01");

    TermsRefused refused =
        assertThrows(
            TermsRefused.class,
            () ->
                new LoanTerms(
                    List.of(
                        new CashFlow(start, Money.of(1, "EUR")),
                        new CashFlow(start, Money.of(1, "GBP"))),
                    euros.interest(),
                    euros.repayments(),
                    euros.grace(),
                    euros.changes(),
                    euros.fees(),
                    euros.workingDays(),
                    euros.rounding()));
    assertEquals(TermsRefusal.CURRENCY_MISMATCH, refused.code());
  }

  private static String replaced(String plain, String terms) {
    String kept = plain;
    for (String field : terms.split(" ", -1)) {
      String name = field.substring(0, field.indexOf('='));
      kept = kept.replaceAll("\\b" + name + "=\\S+ ", "");
      if (name.equals("disbursements")) {
        kept = kept.replaceAll("principal=\\S+ ", "");
      }
    }
    return kept + terms;
  }
}
