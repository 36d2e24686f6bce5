package bank.ballast.web.payments;

import bank.ballast.accounts.PotId;
import bank.ballast.payments.Destination;
import bank.ballast.payments.PayeeId;
import bank.ballast.web.input.AccountNumbers;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a payment goes: to {@code accountId}, to {@code payeeId}, to {@code potId}, to {@code
 * phone}, to {@code sortCode}, {@code accountNumber} and {@code name}, or to {@code iban} and
 * {@code name}.
 *
 * @param accountId an account of this bank
 * @param sortCode six digits, with or without dashes
 * @param accountNumber eight digits
 * @param iban with or without spaces
 * @param name of the payee
 * @param payeeId a saved payee
 * @param phone of another customer
 * @param potId a pot of the account that pays
 */
@Schema(
    name = "PaymentTo",
    description =
        "Either accountId, or payeeId, or phone, or sortCode with accountNumber and name, or iban"
            + " with name. By phone, only another customer of this bank is reached, who has the"
            + " number alone.")
public record PaymentTo(
    @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String accountId,
    @Schema(example = "04-00-75") @Nullable String sortCode,
    @Schema(example = "12345678") @Nullable String accountNumber,
    @Schema(example = "GB33 BUKB 2020 1555 5555 55") @Nullable String iban,
    @Size(min = 1, max = 140) @OneLine @Schema(example = "Robin Marsh") @Nullable String name,
    @Schema(example = "payee_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String payeeId,
    @Schema(example = "+44 7700 900123") @Nullable String phone,
    @Schema(
            example = "pot_01jd7q2k5e8g4r0t6u3v1n9m2c",
            description = "A pot of the account itself. In standing orders alone.")
        @Nullable String potId) {

  /**
   * The destination that was meant.
   *
   * @throws InvalidInput where it is not exactly one, or malformed
   */
  Destination toDestination() {
    AccountNumbers numbers =
        new AccountNumbers("to.", accountId, sortCode, accountNumber, iban, phone);
    if (numbers.ways() + (payeeId != null ? 1 : 0) + (potId != null ? 1 : 0) != 1) {
      throw new InvalidInput("to", Reason.NOT_ONE_DESTINATION);
    }
    boolean named = sortCode != null || accountNumber != null || iban != null;
    // A name beside an id could not be checked against anything, so it must not look as if it was.
    if (!named && name != null) {
      throw new InvalidInput("to.name", Reason.NOT_ONE_DESTINATION);
    }
    if (payeeId != null) {
      return new Destination.ToPayee(Inputs.id("to.payeeId", payeeId, PayeeId::parse));
    }
    if (potId != null) {
      return new Destination.ToPot(Inputs.id("to.potId", potId, PotId::parse));
    }
    Destination destination = numbers.destination(name == null ? "" : name);
    if (named && (name == null || name.isBlank())) {
      throw new InvalidInput("to.name", Reason.REQUIRED);
    }
    return destination;
  }
}
