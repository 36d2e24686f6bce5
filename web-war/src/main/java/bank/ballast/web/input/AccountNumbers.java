package bank.ballast.web.input;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.Destination;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/**
 * An account as a body names it: by its id, by sort code and account number, by IBAN, or by a phone
 * number; by exactly one of them.
 *
 * @param path what stands before the fields' names in answers, like {@code to.}, or nothing
 * @param accountId an account of this bank
 * @param sortCode six digits, with or without dashes
 * @param accountNumber eight digits
 * @param iban with or without spaces
 * @param phone with or without spaces
 */
public record AccountNumbers(
    String path,
    @Nullable String accountId,
    @Nullable String sortCode,
    @Nullable String accountNumber,
    @Nullable String iban,
    @Nullable String phone) {

  private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}|[0-9]{2}-[0-9]{2}-[0-9]{2}");
  private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[0-9]{8}");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final int LONGEST = 64;

  /** In how many ways an account is named. */
  public long ways() {
    boolean uk = sortCode != null || accountNumber != null;
    return Stream.of(accountId != null, uk, iban != null, phone != null)
        .filter(given -> given)
        .count();
  }

  /**
   * The account that is meant.
   *
   * @param name of its holder
   * @throws InvalidInput where it is not named in just one way, or malformed
   */
  public Destination destination(String name) {
    if (ways() != 1) {
      throw new InvalidInput(
          path.isEmpty() ? "accountNumber" : path.substring(0, path.length() - 1),
          Reason.NOT_ONE_DESTINATION);
    }
    if (accountId != null) {
      return new Destination.ToAccount(Inputs.id(path + "accountId", accountId, AccountId::parse));
    }
    if (phone != null) {
      return new Destination.ToPhone(phone(phone));
    }
    return iban == null ? uk(name) : new Destination.ToIban(iban(iban), name);
  }

  private Destination uk(String name) {
    String code = required("sortCode", sortCode);
    String number = required("accountNumber", accountNumber);
    if (!SORT_CODE.matcher(code).matches()) {
      throw new InvalidInput(path + "sortCode", Reason.NOT_A_SORT_CODE);
    }
    if (!ACCOUNT_NUMBER.matcher(number).matches()) {
      throw new InvalidInput(path + "accountNumber", Reason.NOT_AN_ACCOUNT_NUMBER);
    }
    return new Destination.ToUkAccount(code.replace("-", ""), number, name);
  }

  private String iban(String written) {
    String compact = written.replace(" ", "").toUpperCase(Locale.ROOT);
    try {
      if (written.length() > LONGEST) {
        throw new InvalidInput(path + "iban", Reason.NOT_AN_IBAN);
      }
      IbanUtil.validate(compact);
    } catch (Iban4jException malformed) {
      throw new InvalidInput(path + "iban", Reason.NOT_AN_IBAN);
    }
    return compact;
  }

  private String phone(String written) {
    String compact = written.length() > LONGEST ? "" : written.replace(" ", "");
    if (!PHONE.matcher(compact).matches()) {
      throw new InvalidInput(path + "phone", Reason.NOT_A_PHONE_NUMBER);
    }
    return compact;
  }

  private String required(String field, @Nullable String value) {
    if (value == null) {
      throw new InvalidInput(path + field, Reason.REQUIRED);
    }
    return value;
  }
}
