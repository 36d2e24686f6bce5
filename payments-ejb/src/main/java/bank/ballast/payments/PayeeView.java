package bank.ballast.payments;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A saved payee. One of {@code accountId}, {@code accountNumber} with {@code sortCode}, {@code
 * iban} and {@code phone} says how the customer named the account.
 *
 * @param id its id
 * @param name as the customer wrote it
 * @param accountId an account of this bank, or null
 * @param sortCode six digits, or null
 * @param accountNumber eight digits, or null
 * @param iban without spaces, or null
 * @param phone by which the account was found when the payee was saved, or null
 * @param check what the check of the name came to when the payee was saved
 * @param savedAt when
 */
public record PayeeView(
    PayeeId id,
    String name,
    @Nullable String accountId,
    @Nullable String sortCode,
    @Nullable String accountNumber,
    @Nullable String iban,
    @Nullable String phone,
    PayeeCheckResult check,
    Instant savedAt) {

  /** The account in one text, as the customer named it. */
  public String account() {
    if (sortCode != null) {
      return sortCode + " " + accountNumber;
    }
    return Stream.of(phone, iban, accountId).filter(Objects::nonNull).findFirst().orElse("");
  }
}
