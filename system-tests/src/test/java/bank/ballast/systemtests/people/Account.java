package bank.ballast.systemtests.people;

import bank.ballast.systemtests.http.Answer;

/**
 * A customer's account, by all its names.
 *
 * @param id opaque
 * @param sortCode six digits
 * @param accountNumber eight digits
 * @param iban the same as an IBAN
 */
public record Account(String id, String sortCode, String accountNumber, String iban) {

  /** As the API tells of it. */
  public static Account of(Answer answer) {
    return new Account(
        answer.text("/id"),
        answer.text("/sortCode"),
        answer.text("/accountNumber"),
        answer.text("/iban"));
  }
}
