package bank.ballast.simulator;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment between the bank and another one, as the scheme has it.
 *
 * @param transactionId its id
 * @param outgoing whether it went out of the bank
 * @param amount how much
 * @param otherName whose account it is at the other bank
 * @param otherSortCode of the other bank
 * @param otherAccount at the other bank
 * @param bankAccount at the bank
 * @param reference what both read
 * @param status ISO 20022's: {@code ACSC}, {@code RJCT}, {@code PDNG}
 * @param reason why it was rejected or returned, or null
 * @param returned whether it was sent back
 * @param settledOn the day on which the banks settle it
 * @param decidedAt when its status is told to whoever asks
 * @param orderId the message that asked for it
 */
record Movement(
    String transactionId,
    boolean outgoing,
    Money amount,
    String otherName,
    String otherSortCode,
    String otherAccount,
    String bankAccount,
    String reference,
    String status,
    @Nullable String reason,
    boolean returned,
    LocalDate settledOn,
    Instant decidedAt,
    String orderId) {

  Movement with(String itsStatus, @Nullable String itsReason) {
    return new Movement(
        transactionId,
        outgoing,
        amount,
        otherName,
        otherSortCode,
        otherAccount,
        bankAccount,
        reference,
        itsStatus,
        itsReason,
        returned,
        settledOn,
        decidedAt,
        orderId);
  }

  Movement sentBack(String itsReason) {
    return new Movement(
        transactionId,
        outgoing,
        amount,
        otherName,
        otherSortCode,
        otherAccount,
        bankAccount,
        reference,
        status,
        itsReason,
        true,
        settledOn,
        decidedAt,
        orderId);
  }
}
