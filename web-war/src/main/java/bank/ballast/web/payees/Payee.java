package bank.ballast.web.payees;

import bank.ballast.payments.PayeeView;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A saved payee, with the account as the customer named it.
 *
 * @param id its id
 * @param name as the customer wrote it
 * @param sortCode six digits
 * @param accountNumber eight digits
 * @param iban without spaces
 * @param accountId an account of this bank
 * @param phone by which the account was found
 * @param check what the check of the name came to
 * @param savedAt when
 */
@Schema(name = "Payee")
public record Payee(
    @Schema(required = true, example = "payee_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true) String name,
    @Nullable String sortCode,
    @Nullable String accountNumber,
    @Nullable String iban,
    @Nullable String accountId,
    @Nullable String phone,
    @Schema(
            required = true,
            enumeration = {"match", "close_match", "no_match", "cannot_be_checked"})
        String check,
    @Schema(required = true) Instant savedAt) {

  static Payee of(PayeeView view) {
    return new Payee(
        view.id().toString(),
        view.name(),
        view.sortCode(),
        view.accountNumber(),
        view.iban(),
        view.accountId(),
        view.phone(),
        view.check().name().toLowerCase(Locale.ROOT),
        view.savedAt());
  }
}
