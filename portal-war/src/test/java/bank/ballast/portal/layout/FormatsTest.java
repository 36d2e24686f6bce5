package bank.ballast.portal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private final Formats formats = new Formats();

  @Test
  void writesAnAmountAsTheLanguageDoes() {
    assertEquals("£1,234.56", english(Money.of(123_456, "GBP")));
    assertEquals("−£0.05", english(Money.of(-5, "GBP")));
    assertEquals("JP¥1,200", english(Money.of(1200, "JPY")));
  }

  @Test
  void writesTheSmallestAmountThereIs() {
    assertEquals("−£92,233,720,368,547,758.08", english(Money.of(Long.MIN_VALUE, "GBP")));
  }

  @Test
  void keepsEuropeanDigitsInArabic() {
    String amount =
        Formats.money(Money.of(123_456, "GBP"), Formats.figures(Locale.forLanguageTag("ar")));

    assertEquals("123456", amount.replaceAll("[^0-9]", ""));
  }

  @Test
  void groupsSortCodesAndIbans() {
    assertEquals("04-00-75", formats.sortCode("040075"));
    assertEquals("GB29 NWBK 6016 1331 9268 19", formats.iban("GB29NWBK60161331926819"));
  }

  @Test
  void shortensAnIdToItsKindAndItsEnd() {
    assertEquals("acc_…wrdynv", formats.shortId("acc_agq74ubc4j5kjorwrdynv"));
    assertEquals("berka", formats.shortId("berka"));
  }

  private static String english(Money money) {
    return Formats.money(money, Formats.figures(Locale.ENGLISH));
  }
}
