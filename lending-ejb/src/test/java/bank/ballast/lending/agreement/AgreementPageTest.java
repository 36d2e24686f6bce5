package bank.ballast.lending.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerView;
import bank.ballast.credit.Fee;
import bank.ballast.credit.Fees;
import bank.ballast.credit.Interest;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.Schedule;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanQuoteView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agreement names every fee that the borrower pays, and none that there isn't. */
class AgreementPageTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 2);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void feesAreNamed(String language) {
    String agreement = agreement(new Fees(fee("100"), fee("2.50"), Fee.NONE), language);

    assertEquals(1, count(agreement, "100.00", "100,00"));
    assertTrue(count(agreement, "2.50", "2,50") >= 1, language);
    assertFalse(agreement.contains(new Page(language).say("others.none")));
  }

  @Test
  void withoutFeesThereAreNone() {
    String agreement = agreement(Fees.NONE, "en");

    assertTrue(agreement.contains(new Page("en").say("others.none")));
    assertFalse(agreement.contains("Arrangement fee"));
  }

  private static int count(String text, String one, String other) {
    return text.split(Pattern.quote(one), -1).length
        + text.split(Pattern.quote(other), -1).length
        - 2;
  }

  private static Fee fee(String pounds) {
    return new Fee(new BigDecimal(pounds), BigDecimal.ZERO);
  }

  private static String agreement(Fees fees, String language) {
    LoanTerms plain =
        LoanTerms.of(
            Money.of(543_200, "GBP"),
            Interest.at(new BigDecimal("6.4")),
            Repayments.monthly(12, START));
    LoanTerms terms =
        new LoanTerms(
            plain.disbursements(),
            plain.interest(),
            plain.repayments(),
            plain.grace(),
            plain.changes(),
            fees,
            plain.workingDays(),
            plain.rounding());
    Schedule schedule = Schedule.of(terms);
    LoanQuoteView quote =
        new LoanQuoteView(
            "personal-loan",
            1,
            terms.principal(),
            START,
            new BigDecimal("6.4"),
            schedule.apr().published(),
            schedule.rows().get(0).instalment(),
            Money.of(600_000, "GBP"),
            schedule);
    return AgreementPage.of(
        LoanApplicationId.next(),
        quote,
        terms,
        new CustomerView(new CustomerId(Ids.next()), "A. Borrower", null, null, Instant.EPOCH),
        new AccountAddress.OfUkAccount("009900", "12345678"),
        null,
        language);
  }
}
