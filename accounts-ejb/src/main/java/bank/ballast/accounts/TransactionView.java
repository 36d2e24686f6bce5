package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A movement on an account, as its holder sees it.
 *
 * @param id its id
 * @param amount signed: negative where money left
 * @param balanceAfter what it left in the account
 * @param code why money moved
 * @param counterparty the other side's name
 * @param reference what the payer wrote
 * @param bookedAt when
 * @param bookingDate on which business day
 * @param valueDate from when it counts for interest
 */
public record TransactionView(
    TransactionId id,
    Money amount,
    Money balanceAfter,
    String code,
    String counterparty,
    String reference,
    Instant bookedAt,
    LocalDate bookingDate,
    LocalDate valueDate) {}
