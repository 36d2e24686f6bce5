package bank.ballast.ledger.verifying;

import bank.ballast.ledger.Verdict;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what has been read, tells of it, and adds up each currency. */
final class Tally {

  private final BooksVerification.Progress progress;
  private final long about;
  private final Map<String, BigInteger> debits = new TreeMap<>();
  private final Map<String, BigInteger> credits = new TreeMap<>();

  private long accounts;
  private long legs;
  private long entries;
  private long pendingLegs;

  /** A tally that tells of rows out of about so many. */
  Tally(BooksVerification.Progress progress, long about) {
    this.progress = progress;
    this.about = about;
    tell();
  }

  void accounts(int rows) {
    accounts += rows;
    tell();
  }

  void legs(int rows) {
    legs += rows;
    tell();
  }

  void entries(int rows) {
    entries += rows;
    tell();
  }

  void pendingLegs(int rows) {
    pendingLegs += rows;
    tell();
  }

  /** Adds what an account's legs came to. */
  void add(String currency, long debited, long credited) {
    debits.merge(currency, BigInteger.valueOf(debited), BigInteger::add);
    credits.merge(currency, BigInteger.valueOf(credited), BigInteger::add);
  }

  Verdict.Rows rows() {
    return new Verdict.Rows(accounts, legs, entries, pendingLegs);
  }

  List<Verdict.CurrencySum> sums() {
    return debits.entrySet().stream()
        .map(
            sum ->
                new Verdict.CurrencySum(
                    Currency.getInstance(sum.getKey()),
                    sum.getValue(),
                    credits.getOrDefault(sum.getKey(), BigInteger.ZERO)))
        .toList();
  }

  private void tell() {
    long done = rows().all();
    // How many entries there are, the database only guesses.
    progress.done(done, Math.max(done, about));
  }
}
