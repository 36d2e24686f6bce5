package bank.ballast.web.accounts;

import bank.ballast.accounts.AccountView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account, as its holder sees it.
 *
 * @param id its id
 * @param type its kind
 * @param state whether money can move
 * @param frozenBy who froze it: its holders, the bank, both
 * @param sortCode six digits
 * @param accountNumber eight digits
 * @param iban the same as an IBAN
 * @param currency of its money
 * @param balance what is in it
 * @param openedOn when it was opened
 * @param holder the names of its holders in one line
 * @param holders their names
 * @param closing how far its closing is
 */
@Schema(name = "Account")
public record Account(
    @Schema(required = true, example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {"personal", "joint"})
        String type,
    @Schema(
            required = true,
            enumeration = {"open", "frozen", "closed"})
        String state,
    @Schema(required = true, description = "Who froze it: bank, holder, both")
        List<String> frozenBy,
    @Schema(required = true, example = "040075") String sortCode,
    @Schema(required = true, example = "12345678") String accountNumber,
    @Schema(required = true, example = "GB33BUKB20201555555555") String iban,
    @Schema(required = true, example = "GBP") String currency,
    @Schema(required = true) Amount balance,
    @Schema(required = true) LocalDate openedOn,
    @Schema(required = true) String holder,
    @Schema(required = true) List<String> holders,
    @Schema(
            enumeration = {"asked", "closing", "other"},
            description = "How far its closing is; missing where nobody closes it.")
        @Nullable String closing) {

  static Account of(AccountView view) {
    return new Account(
        view.id().toString(),
        Inputs.word(view.type()),
        Inputs.word(view.status()),
        view.frozenBy().stream().sorted().map(Inputs::word).toList(),
        view.sortCode(),
        view.accountNumber(),
        view.iban(),
        view.balance().currencyCode(),
        Amount.of(view.balance()),
        view.openedOn(),
        view.holder(),
        view.holders(),
        view.closing() == null ? null : Inputs.word(view.closing()));
  }
}
