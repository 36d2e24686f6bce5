package bank.ballast.web.imports;

import bank.ballast.kernel.Money;
import bank.ballast.operations.ImportReconciliation;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an account compares on a day.
 *
 * @param account its id in the other bank's books
 * @param day the booking date
 * @param rows how many rows of that day were brought in
 * @param ourChange what the ledger's legs of that day sum to
 * @param ourBalance what the ledger had in the account at the end of that day
 * @param bankChange the other bank's balance at the day's end less the one before it
 * @param bankBalance the other bank's balance at the day's end
 * @param verdict exact, within-tolerance, different or not-reported
 */
@Schema(name = "AccountDay")
public record AccountDay(
    @Schema(required = true, example = "576") String account,
    @Schema(required = true, example = "1993-07-05") LocalDate day,
    @Schema(required = true, example = "2") int rows,
    @Schema(required = true) Amount ourChange,
    @Schema(required = true) Amount ourBalance,
    @Nullable Amount bankChange,
    @Nullable Amount bankBalance,
    @Schema(
            required = true,
            example = "exact",
            enumeration = {"exact", "within-tolerance", "different", "not-reported"})
        String verdict) {

  static AccountDay of(ImportReconciliation.AccountDay day) {
    return new AccountDay(
        day.account(),
        day.day(),
        day.rows(),
        Amount.of(day.ourChange()),
        Amount.of(day.ourBalance()),
        amountOrNull(day.bankChange()),
        amountOrNull(day.bankBalance()),
        Cells.word(day.verdict()));
  }

  private static @Nullable Amount amountOrNull(@Nullable Money money) {
    return money == null ? null : Amount.of(money);
  }
}
