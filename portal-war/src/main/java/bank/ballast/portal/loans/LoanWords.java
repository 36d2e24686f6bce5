package bank.ballast.portal.loans;

import bank.ballast.lending.ServiceLoan;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Map;

/** What the pages of loans say in words. */
@Named
@RequestScoped
public class LoanWords {

  @Inject private Language language;
  @Inject private Formats formats;

  /** What a product is called; its code where the desk has no name for it yet. */
  public String product(String code) {
    return texts().sayOr("loan.product." + code, code);
  }

  /** What is to be done to a loan. */
  public String what(ServiceLoan what) {
    if (what instanceof ServiceLoan.Restructuring terms) {
      return texts()
          .say(
              "loan.what.restructuring",
              Map.of(
                  "instalments", formats.number(terms.instalments()),
                  "rate", rate(terms.annualRate()),
                  "day", formats.day(terms.firstDue())));
    }
    return texts().sayOr("loan.what." + what.getClass().getSimpleName(), "");
  }

  /** For how many days something is overdue. */
  public String days(long days) {
    return days == 1
        ? texts().say("loan.day", Map.of())
        : texts().say("loan.days", Map.of("days", formats.number(days)));
  }

  /** A rate without zeros that say nothing. */
  public String rate(BigDecimal rate) {
    return rate.signum() == 0 ? "0" : rate.stripTrailingZeros().toPlainString();
  }

  private Texts texts() {
    return Texts.in(language.getLocale());
  }
}
