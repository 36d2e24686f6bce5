package bank.ballast.web.payees;

import bank.ballast.payments.NamedAccount;
import bank.ballast.web.input.AccountNumbers;
import bank.ballast.web.input.OneLine;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account, and the name that its holder is said to have.
 *
 * @param name of a person, of two, or of a company
 * @param sortCode six digits, with or without dashes
 * @param accountNumber eight digits
 * @param iban with or without spaces
 * @param accountId an account of this bank
 * @param phone of another customer
 */
@Schema(
    name = "PayeeAccount",
    description =
        "A name, and either sortCode with accountNumber, or iban, or accountId, or phone.")
public record PayeeAccount(
    @NotNull @Size(min = 1, max = 140) @OneLine @Schema(example = "Robin Marsh") String name,
    @Schema(example = "20-00-00") @Nullable String sortCode,
    @Schema(example = "55779911") @Nullable String accountNumber,
    @Schema(example = "GB33 BUKB 2020 1555 5555 55") @Nullable String iban,
    @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String accountId,
    @Schema(example = "+44 7700 900123") @Nullable String phone) {

  NamedAccount named() {
    return named(name, sortCode, accountNumber, iban, accountId, phone);
  }

  static NamedAccount named(
      String name,
      @Nullable String sortCode,
      @Nullable String accountNumber,
      @Nullable String iban,
      @Nullable String accountId,
      @Nullable String phone) {
    if (name.isBlank()) {
      throw new InvalidInput("name", Reason.REQUIRED);
    }
    AccountNumbers numbers =
        new AccountNumbers("", accountId, sortCode, accountNumber, iban, phone);
    return new NamedAccount(name, numbers.destination(name));
  }
}
