package bank.ballast.accounts.pot;

import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.MovePotMoney;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** What a customer asked to be put in or taken out, well-formed, under the key that they gave. */
record PotRequest(CustomerId customer, String key, PotId pot, PotMovementKind kind, Money amount) {

  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,64}");

  static PotRequest of(CustomerId customer, MovePotMoney wish) {
    return new PotRequest(customer, wish.idempotencyKey(), wish.pot(), wish.kind(), wish.amount());
  }

  /** Refuses what is malformed. */
  PotRequest {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal(PotsRefusal.MALFORMED_POT, "field", "idempotencyKey");
    }
    if (!amount.isPositive()) {
      throw new Refusal(PotsRefusal.AMOUNT_NOT_POSITIVE);
    }
  }

  /**
   * The SHA-256 of all but the customer and the key: tells the same request from another. None of
   * its parts can hold a blank.
   */
  byte[] hash() {
    String content =
        String.join(
            " ",
            kind.name(),
            pot.value().toString(),
            Long.toString(amount.minorUnits()),
            amount.currencyCode());
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(content.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
