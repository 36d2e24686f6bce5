package bank.ballast.web.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.Destination;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where a payment goes: to {@code accountId}, or to {@code sortCode}, {@code accountNumber} and
 * {@code name}, or to {@code iban} and {@code name}.
 *
 * @param accountId an account of this bank
 * @param sortCode six digits, with or without dashes
 * @param accountNumber eight digits
 * @param iban with or without spaces
 * @param name of the payee
 */
@Schema(
    name = "PaymentTo",
    description = "Either accountId, or sortCode with accountNumber and name, or iban with name.")
public record PaymentTo(
    @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String accountId,
    @Schema(example = "04-00-75") @Nullable String sortCode,
    @Schema(example = "12345678") @Nullable String accountNumber,
    @Schema(example = "GB33 BUKB 2020 1555 5555 55") @Nullable String iban,
    @Size(min = 1, max = 140) @OneLine @Schema(example = "Robin Marsh") @Nullable String name) {

  private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}|[0-9]{2}-[0-9]{2}-[0-9]{2}");
  private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[0-9]{8}");
  private static final int LONGEST_IBAN = 64;

  /**
   * The destination that was meant.
   *
   * @throws InvalidInput where it is not exactly one, or malformed
   */
  Destination toDestination() {
    boolean uk = sortCode != null || accountNumber != null;
    boolean one = (accountId != null ? 1 : 0) + (uk ? 1 : 0) + (iban != null ? 1 : 0) == 1;
    if (!one) {
      throw new InvalidInput("to", Reason.NOT_ONE_DESTINATION);
    }
    if (accountId != null) {
      // A name beside an id could not be checked against anything, so it must not look as if it
      // was.
      if (name != null) {
        throw new InvalidInput("to.name", Reason.NOT_ONE_DESTINATION);
      }
      return new Destination.ToAccount(Inputs.id("to.accountId", accountId, AccountId::parse));
    }
    return iban == null ? ukAccount() : ibanAccount(iban);
  }

  private Destination ukAccount() {
    String code = required("to.sortCode", sortCode);
    String number = required("to.accountNumber", accountNumber);
    if (!SORT_CODE.matcher(code).matches()) {
      throw new InvalidInput("to.sortCode", Reason.NOT_A_SORT_CODE);
    }
    if (!ACCOUNT_NUMBER.matcher(number).matches()) {
      throw new InvalidInput("to.accountNumber", Reason.NOT_AN_ACCOUNT_NUMBER);
    }
    return new Destination.ToUkAccount(code.replace("-", ""), number, payeeName());
  }

  private Destination ibanAccount(String written) {
    String compact = written.replace(" ", "").toUpperCase(Locale.ROOT);
    try {
      if (written.length() > LONGEST_IBAN) {
        throw new InvalidInput("to.iban", Reason.NOT_AN_IBAN);
      }
      IbanUtil.validate(compact);
    } catch (Iban4jException malformed) {
      throw new InvalidInput("to.iban", Reason.NOT_AN_IBAN);
    }
    return new Destination.ToIban(compact, payeeName());
  }

  private String payeeName() {
    if (name == null || name.isBlank()) {
      throw new InvalidInput("to.name", Reason.REQUIRED);
    }
    return name;
  }

  private static String required(String field, @Nullable String value) {
    if (value == null) {
      throw new InvalidInput(field, Reason.REQUIRED);
    }
    return value;
  }
}
