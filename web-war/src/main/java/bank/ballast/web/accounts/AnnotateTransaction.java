package bank.ballast.web.accounts;

import bank.ballast.accounts.TransactionCategory;
import bank.ballast.accounts.Transactions;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to write beside a transaction. What is left out stays as it is.
 *
 * @param category what it was for
 * @param note one line; empty to remove it
 * @param tags all that it shall have
 * @param splits parts that add up to its amount, or none
 */
@Schema(name = "AnnotateTransaction")
public record AnnotateTransaction(
    @Schema(example = "eating-out") @Nullable String category,
    @Size(max = 500) @OneLine @Nullable String note,
    @Size(max = 10)
        @Nullable
            List<
                @NotNull
                @Pattern(
                    regexp = "[\\p{L}\\p{M}\\p{N}_-]{1,30}",
                    message = "{bank.ballast.web.accounts.tag}")
                String>
            tags,
    @Size(max = 10) @Valid @Nullable List<@NotNull Split> splits) {

  Transactions.Change toChange() {
    return new Transactions.Change(
        category == null ? null : Inputs.word("category", category, TransactionCategory.class),
        note,
        tags,
        splits == null ? null : splits.stream().map(Split::toSplit).toList());
  }
}
