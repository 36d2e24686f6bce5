package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Holder;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent as an amount: refused with 4xx, never 5xx, and nothing moves (item 10). */
@RunningBank
class AmountFuzzIT {

  private static final int TRIES = 300;

  private static final List<String> PIECES =
      List.of(
          "-",
          "+",
          ".",
          "e",
          "E",
          "0",
          "1",
          "9",
          "00",
          "\"",
          "NaN",
          "null",
          "true",
          "[",
          "]",
          "{",
          "}",
          ",",
          " ",
          "\\u0000",
          "0x",
          "1_000",
          "½",
          "٣",
          "-0",
          "1e308",
          "1e-9",
          "\u202e12",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551616",
          "0.1",
          ".5",
          "5.");

  private static final List<String> CURRENCIES =
      List.of(
          "EUR",
          "gbp",
          "GB",
          "GBPP",
          "",
          " ",
          "£",
          "XXX",
          "GBP ",
          "G\\u0042P\\u0000",
          "840",
          "ＧＢＰ",
          "USD",
          "null",
          "' OR 1=1 --",
          "JPY",
          "BHD",
          "XAU");

  private final Bank bank;

  AmountFuzzIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void nonsenseForAnAmountIsRefused() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    Journal journal = new Journal(bank);
    long seed = System.nanoTime();
    Random random = new Random(seed);

    for (int i = 0; i < TRIES; i++) {
      String body = body(payer, payee, number(random), currency(random));
      Answer answer = payer.api().post("/payments", body);
      assertTrue(answer.status() / 100 == 4, () -> "seed " + seed + ": " + body + "\n" + answer);
    }

    journal.isUntouched();
  }

  private static String body(Holder payer, Holder payee, String number, String currency) {
    return "{\"fromAccountId\": \"%s\", \"to\": {\"accountId\": \"%s\"}, \"amount\": {\"minorUnits\": %s, \"currency\": \"%s\"}, \"reference\": \"x\"}"
        .formatted(payer.account().id(), payee.account().id(), number, currency);
  }

  /** Never a positive whole number that the payer could pay in pounds. */
  private static String number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> BigInteger.valueOf(2).pow(63).add(new BigInteger(80, random)).toString();
      case 1 -> "-" + random.nextLong(Long.MAX_VALUE);
      case 2 -> random.nextInt(1_000) + "." + (1 + random.nextInt(999));
      default -> pieces(random);
    };
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder(PIECES.get(random.nextInt(PIECES.size())));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    // What happens to be a small whole number would be an amount like any other.
    return text.toString().strip().matches("0*[0-9]{1,4}") ? "0" : text.toString();
  }

  private static String currency(Random random) {
    return random.nextBoolean() ? "GBP" : CURRENCIES.get(random.nextInt(CURRENCIES.size()));
  }
}
