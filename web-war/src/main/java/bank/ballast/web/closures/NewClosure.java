package bank.ballast.web.closures;

import bank.ballast.accounts.AccountId;
import bank.ballast.web.input.Inputs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an account to be closed.
 *
 * @param payRestTo where its money goes
 */
@Schema(name = "NewAccountClosure")
public record NewClosure(
    @Schema(
            description =
                "Another account of yours, of the same currency; to be left out where nothing is"
                    + " left.",
            example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c")
        @Nullable String payRestTo) {

  @Nullable AccountId rest() {
    return payRestTo == null ? null : Inputs.id("payRestTo", payRestTo, AccountId::parse);
  }
}
