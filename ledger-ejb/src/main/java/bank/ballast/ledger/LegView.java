package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A posted leg, with the balance that it left.
 *
 * @param account whose leg it is
 * @param sequence its number on that account, from 1, without gaps
 * @param entry the entry that it belongs to
 * @param code the entry's code
 * @param amount signed: positive where it made the account's balance grow
 * @param balanceAfter the account's balance after it, on the account's normal side
 * @param bookedAt when the ledger committed it
 * @param bookingDate its business day
 * @param valueDate from when it counts for interest
 * @param reference the entry's
 * @param narrative the leg's
 */
public record LegView(
    LedgerAccountId account,
    long sequence,
    EntryId entry,
    String code,
    Money amount,
    Money balanceAfter,
    Instant bookedAt,
    LocalDate bookingDate,
    LocalDate valueDate,
    String reference,
    String narrative) {}
