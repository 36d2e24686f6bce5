package bank.ballast.cli.ledger;

import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;

/** A verdict on the books, for people. */
final class VerdictText {

  private final PrintWriter out;

  VerdictText(PrintWriter out) {
    this.out = out;
  }

  void print(Verdict verdict, double seconds) {
    Verdict.Rows rows = verdict.rows();
    WrongRow wrong = verdict.firstWrong();
    out.println(
        wrong == null
            ? line("  ✓ The books hold.", rows, seconds)
            : line("  ✗ A row of the books is wrong; reading ended there.", rows, seconds));
    out.println(
        String.format(
            Locale.ROOT,
            "    %,d accounts, %,d legs, %,d entries, %,d pending legs.",
            rows.accounts(),
            rows.legs(),
            rows.entries(),
            rows.pendingLegs()));
    out.println();
    if (wrong == null) {
      verdict.sums().forEach(this::print);
    } else {
      print(wrong);
    }
    out.flush();
  }

  private static String line(String text, Verdict.Rows rows, double seconds) {
    return String.format(
        Locale.ROOT,
        "%s %,d rows in %.1f s, %,.0f a second.",
        text,
        rows.all(),
        seconds,
        seconds > 0 ? rows.all() / seconds : 0);
  }

  private void print(WrongRow wrong) {
    print("Table", wrong.table());
    print("Row", wrong.key());
    print("Rule", wrong.rule() + ": " + wrong.rule().demand());
    print("Expected", wrong.expected());
    print("Found", wrong.found());
  }

  private void print(String name, String value) {
    out.println("  %-8s  %s".formatted(name, value));
  }

  private void print(Verdict.CurrencySum sum) {
    int digits = Math.max(sum.currency().getDefaultFractionDigits(), 0);
    out.println(
        String.format(
            Locale.ROOT,
            "  %s  debits = credits = %,." + digits + "f",
            sum.currency().getCurrencyCode(),
            new BigDecimal(sum.debits(), digits)));
  }
}
