package bank.ballast.web.accounts;

import bank.ballast.accounts.AnnotatedTransaction;
import bank.ballast.accounts.TransactionView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A movement on an account.
 *
 * @param id its id
 * @param accountId whose movement it is
 * @param amount negative where money left
 * @param balanceAfter what it left in the account
 * @param kind why money moved
 * @param counterparty the other side's name
 * @param reference what the payer wrote
 * @param bookedAt when
 * @param bookingDate on which business day
 * @param valueDate from when it counts for interest
 * @param category what it was for: as chosen, or as its kind says
 * @param note what the account's holders wrote beside it
 * @param tags theirs, in lower case, without the number sign
 * @param splits the amount spread over categories
 */
@Schema(name = "Transaction")
public record Transaction(
    @Schema(required = true, example = "tx_01jd7q2k5e8g4r0t6u3v1n9m2c0000000000001") String id,
    @Schema(required = true) String accountId,
    @Schema(required = true) Amount amount,
    @Schema(required = true) Amount balanceAfter,
    @Schema(required = true) String kind,
    @Schema(required = true) String counterparty,
    @Schema(required = true) String reference,
    @Schema(required = true) Instant bookedAt,
    @Schema(required = true) LocalDate bookingDate,
    @Schema(required = true) LocalDate valueDate,
    @Schema(required = true, example = "groceries") String category,
    @Schema(required = true) String note,
    @Schema(required = true) List<String> tags,
    @Schema(required = true) List<Split> splits) {

  static Transaction of(AnnotatedTransaction annotated) {
    TransactionView view = annotated.transaction();
    return new Transaction(
        view.id().toString(),
        view.id().account().toString(),
        Amount.of(view.amount()),
        Amount.of(view.balanceAfter()),
        view.code().toLowerCase(Locale.ROOT),
        view.counterparty(),
        view.reference(),
        view.bookedAt(),
        view.bookingDate(),
        view.valueDate(),
        Inputs.word(annotated.category()),
        annotated.annotation().note(),
        annotated.annotation().tags(),
        annotated.annotation().splits().stream().map(Split::of).toList());
  }
}
