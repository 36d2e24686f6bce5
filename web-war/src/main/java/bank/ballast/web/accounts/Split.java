package bank.ballast.web.accounts;

import bank.ballast.accounts.Annotation;
import bank.ballast.accounts.TransactionCategory;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a transaction.
 *
 * @param category what this part was for
 * @param amount with the transaction's sign
 */
@Schema(name = "Split")
public record Split(
    @NotNull @Schema(required = true, example = "groceries") String category,
    @NotNull @Valid @Schema(required = true) Amount amount) {

  static Split of(Annotation.Split split) {
    return new Split(Inputs.word(split.category()), Amount.of(split.amount()));
  }

  Annotation.Split toSplit() {
    return new Annotation.Split(
        Inputs.word("splits.category", category, TransactionCategory.class), amount.toMoney());
  }
}
