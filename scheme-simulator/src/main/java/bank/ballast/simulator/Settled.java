package bank.ballast.simulator;

import java.time.LocalDate;

/**
 * A movement between the bank and the others that the scheme has settled.
 *
 * @param reference the scheme's own name for it
 * @param transactionId the payment's
 * @param pence signed: positive where it came to the bank
 * @param bookedOn the settlement day
 * @param valueDate from when it counts
 */
record Settled(
    String reference, String transactionId, long pence, LocalDate bookedOn, LocalDate valueDate) {

  Settled of(long otherPence) {
    return new Settled(reference, transactionId, otherPence, bookedOn, valueDate);
  }
}
