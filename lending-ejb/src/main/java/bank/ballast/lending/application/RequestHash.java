package bank.ballast.lending.application;

import bank.ballast.lending.ApplyForLoan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What an application asks for, in thirty-two bytes: another one where anything differs. */
final class RequestHash {

  private RequestHash() {}

  static byte[] of(ApplyForLoan wanted) {
    // An id, words of fixed lists, numbers, and a product's code at the end, which may hold
    // anything.
    String all =
        (wanted.purchase() == null ? "" : wanted.purchase() + " ")
            + wanted.amount()
            + " "
            + wanted.instalments()
            + " "
            + wanted.firstDue()
            + " "
            + wanted.account()
            + " "
            + wanted.circumstances()
            + " "
            + wanted.purpose()
            + " "
            + wanted.product();
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
