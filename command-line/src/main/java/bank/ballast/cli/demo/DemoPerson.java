package bank.ballast.cli.demo;

import java.util.List;

/**
 * A demo customer's circumstances. Amounts are pence.
 *
 * @param username the log-in
 * @param name in full
 * @param dateOfBirth ISO 8601
 * @param employer who pays the salary
 * @param salary a month, on the 25th
 * @param rent a month, on the 1st
 * @param opening what was in the account when it came to this bank
 * @param kept what they keep in the account after pay day; the rest is saved at another bank
 */
record DemoPerson(
    String username,
    String name,
    String dateOfBirth,
    String employer,
    long salary,
    long rent,
    long opening,
    long kept) {

  /** All of them. */
  static final List<DemoPerson> ALL =
      List.of(
          new DemoPerson(
              "customer1",
              "Customer One",
              "1991-04-17",
              "Harbour Works",
              268_000,
              95_000,
              142_350,
              Long.MAX_VALUE),
          new DemoPerson(
              "customer2",
              "Customer Two",
              "1984-11-02",
              "Mill Lane School",
              311_500,
              118_000,
              207_480,
              Long.MAX_VALUE),
          new DemoPerson(
              "customer3",
              "Customer Three",
              "1998-08-29",
              "Studio Nine",
              214_250,
              72_500,
              88_900,
              190_000));

  /** The account's id in the demo books. */
  String account() {
    return "account-of-" + username;
  }
}
