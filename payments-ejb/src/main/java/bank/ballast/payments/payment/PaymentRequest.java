package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentsRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked for, well-formed, under the key that they gave it.
 *
 * @param id of the payment that may come of it
 * @param account theirs: the payer's, or the one that the money comes into
 * @param counterparty the other side as it was given, in an unambiguous text
 * @param asked by whom and for what it was asked for, in an unambiguous text; null where the payer
 *     pays unasked
 * @param waits whether it is tried again where money is short: that decides nothing then
 */
record PaymentRequest(
    PaymentId id,
    CustomerId customer,
    PaymentKind kind,
    String key,
    AccountId account,
    String counterparty,
    Money amount,
    String reference,
    @Nullable String asked,
    boolean waits) {

  private static final int LONGEST_TEXT = 140;
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[0-9]{8}");
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,64}");

  /**
   * The request to pay.
   *
   * @throws Refusal {@link PaymentsRefusal#MALFORMED_PAYMENT} or {@link
   *     PaymentsRefusal#AMOUNT_NOT_POSITIVE}
   */
  static PaymentRequest of(CustomerId customer, Pay pay) {
    return of(PaymentId.next(), customer, pay);
  }

  /** The same, of a payment whose id was given before. */
  static PaymentRequest of(PaymentId id, CustomerId customer, Pay pay) {
    return new PaymentRequest(
        id,
        customer,
        PaymentKind.OUTGOING,
        pay.idempotencyKey(),
        pay.from(),
        text(pay.to()),
        pay.amount(),
        pay.reference(),
        null,
        false);
  }

  /** The same, in answer to who asked for it. */
  PaymentRequest askedFor(String by) {
    return new PaymentRequest(
        id, customer, kind, key, account, counterparty, amount, reference, by, waits);
  }

  /** The same, tried again where money is short. */
  PaymentRequest waiting() {
    return new PaymentRequest(
        id, customer, kind, key, account, counterparty, amount, reference, asked, true);
  }

  /** Refuses what is malformed. */
  PaymentRequest {
    require("idempotencyKey", KEY.matcher(key).matches());
    require("reference", reference.length() <= LONGEST_TEXT);
    if (!amount.isPositive()) {
      throw new Refusal(PaymentsRefusal.AMOUNT_NOT_POSITIVE);
    }
  }

  /** The same, found to go to another bank. */
  PaymentRequest toAnotherBank() {
    return new PaymentRequest(
        id,
        customer,
        PaymentKind.SCHEME,
        key,
        account,
        counterparty,
        amount,
        reference,
        asked,
        waits);
  }

  /**
   * The SHA-256 of all but the id, the customer and the key: tells the same request from another.
   */
  byte[] hash() {
    MessageDigest digest = sha256();
    for (String part :
        List.of(
            // Which way the money takes is the bank's affair, and no part of what was asked for.
            (kind == PaymentKind.INCOMING ? kind : PaymentKind.OUTGOING).name(),
            account.value().toString(),
            asked == null ? counterparty : counterparty + " asked " + asked,
            Long.toString(amount.minorUnits()),
            amount.currencyCode(),
            reference)) {
      byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
      // Each part carries its length, so that no two requests are written alike.
      digest.update((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(utf8);
    }
    return digest.digest();
  }

  private static String text(Destination to) {
    if (to instanceof Destination.ToUkAccount uk) {
      require("to.name", uk.name().length() <= LONGEST_TEXT);
      require("to.sortCode", SORT_CODE.matcher(uk.sortCode()).matches());
      require("to.accountNumber", ACCOUNT_NUMBER.matcher(uk.accountNumber()).matches());
      return "uk " + uk.sortCode() + " " + uk.accountNumber() + " " + uk.name();
    }
    if (to instanceof Destination.ToIban iban) {
      require("to.name", iban.name().length() <= LONGEST_TEXT);
      return "iban " + iban.iban() + " " + iban.name();
    }
    if (to instanceof Destination.ToPayee saved) {
      return "payee " + saved.payee().value();
    }
    if (to instanceof Destination.ToPhone phone) {
      require("to.phone", PHONE.matcher(phone.number()).matches());
      return "phone " + phone.number();
    }
    if (to instanceof Destination.ToPot saving) {
      return "pot " + saving.pot().value();
    }
    return "account " + ((Destination.ToAccount) to).account().value();
  }

  private static void require(String field, boolean wellFormed) {
    if (!wellFormed) {
      throw new Refusal(PaymentsRefusal.MALFORMED_PAYMENT, "field", field);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
