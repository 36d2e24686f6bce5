package bank.ballast.web.accounts;

import bank.ballast.accounts.TransactionView;
import bank.ballast.web.input.Amount;
import java.time.Instant;
import java.time.LocalDate;
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
    @Schema(required = true) LocalDate valueDate) {

  static Transaction of(TransactionView view) {
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
        view.valueDate());
  }
}
