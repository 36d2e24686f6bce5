package bank.ballast.lending;

import java.io.InputStream;
import java.time.LocalDate;

/**
 * Agreements for loans that the bank offers the actor, with the information that the law wants
 * before one is bound (Consumer Credit (Disclosure of Information) Regulations 2010, schedule 1).
 * What was shown is what is signed, byte by byte, and the loan has the terms of the day on which it
 * is.
 */
public interface LoanAgreements {

  /**
   * An agreement.
   *
   * @param fileName what to call it: letters, digits, dashes and a dot
   * @param day on which it can be signed
   * @param hash the SHA-256 of its bytes, in hexadecimal: names it to {@link #sign}
   * @param length in bytes
   * @param content a PDF
   */
  record Document(String fileName, LocalDate day, String hash, int length, InputStream content) {}

  /**
   * The agreement of an offer, drawn up for today; of one that was signed, what was. The same on
   * the same day.
   *
   * @param language {@code en}, {@code fr} or {@code ar}
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_APPLICATION_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_NOT_OFFERED}, {@link LendingRefusal#FIRST_DUE_NOT_OFFERED} where the
   *     day that was asked for has come; of a purchase, what {@link #sign} refuses of one
   */
  Document agreement(LoanApplicationId id, String language);

  /**
   * Signs an agreement that was shown today, which pays the loan out. Signing the same one twice
   * answers as the first time.
   *
   * @param hash of the document
   * @return the application, with its loan
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_APPLICATION_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_NOT_OFFERED}, {@link LendingRefusal#LOAN_AGREEMENT_UNKNOWN}, {@link
   *     LendingRefusal#LOAN_DAY_OVER} where it was drawn up for another day, {@link
   *     LendingRefusal#LOAN_APPLICATION_OVER}, {@link LendingRefusal#ACCOUNT_FROZEN}, {@link
   *     LendingRefusal#ACCOUNT_CLOSED}; of a purchase {@link LendingRefusal#NOT_A_PURCHASE} where
   *     it came back, {@link LendingRefusal#PURCHASE_DIVIDED}, {@link
   *     LendingRefusal#TOO_MUCH_IN_INSTALMENTS}, {@link LendingRefusal#LOAN_OVERDUE}; {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND} where the customer holds the
   *     account no longer; as {@link bank.ballast.security.StepUps#require}
   */
  LoanApplicationView sign(LoanApplicationId id, String hash);
}
