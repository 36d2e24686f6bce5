package bank.ballast.cli.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A movement in the demo books.
 *
 * @param id within the books
 * @param person whose account it is on
 * @param date when
 * @param amount pence, negative where money left
 * @param kind as the import's files name it
 * @param reference what it was for
 * @param counterparty the other party
 * @param balance the account's, afterwards
 * @param loan which is repaid by it, or empty
 */
record DemoMovement(
    String id,
    DemoPerson person,
    LocalDate date,
    long amount,
    String kind,
    String reference,
    String counterparty,
    long balance,
    String loan) {

  /** The row of transactions.csv. */
  List<String> cells() {
    return List.of(
        id,
        person.account(),
        date.toString(),
        Long.toString(amount),
        "GBP",
        kind,
        reference,
        counterparty,
        Long.toString(balance),
        loan);
  }
}
