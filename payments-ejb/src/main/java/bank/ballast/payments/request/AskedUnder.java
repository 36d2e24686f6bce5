package bank.ballast.payments.request;

import bank.ballast.accounts.CustomerId;
import bank.ballast.payments.AskForPayment;

/**
 * Who asks for money, under which key, and for what, as far as it is kept.
 *
 * @param key SHA-256 of the key
 * @param content SHA-256 of what is asked for
 */
record AskedUnder(CustomerId customer, String key, String content) {

  static AskedUnder of(CustomerId customer, String key, AskForPayment asked) {
    // The note is the one text of any form: with its length, no two questions are written alike.
    return new AskedUnder(
        customer, Sha256.hex(key), Sha256.hex(asked.note().length() + ":" + asked));
  }
}
