package bank.ballast.ledger.posting;

import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Side;
import java.math.BigInteger;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of an entry whatever the state of the books: its form, and its balance. */
final class EntryForm {

  private static final int LONGEST_TEXT = 140;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

  private EntryForm() {}

  /** What is wrong with the entry itself, or null. */
  static @Nullable LedgerRefusal fault(Entry entry) {
    if (entry.legs().size() < 2 || !CODE.matcher(entry.code()).matches() || tooLong(entry)) {
      return LedgerRefusal.MALFORMED_ENTRY;
    }
    // Sums of 64-bit amounts need more than 64 bits: debits of twice the largest amount are still
    // told from credits of the same.
    Map<Currency, BigInteger> debitsLessCredits = new HashMap<>();
    for (Leg leg : entry.legs()) {
      if (!leg.amount().isPositive() || leg.narrative().length() > LONGEST_TEXT) {
        return LedgerRefusal.MALFORMED_ENTRY;
      }
      BigInteger amount = BigInteger.valueOf(leg.amount().minorUnits());
      debitsLessCredits.merge(
          leg.amount().currency(),
          leg.side() == Side.DEBIT ? amount : amount.negate(),
          BigInteger::add);
    }
    boolean balanced = debitsLessCredits.values().stream().allMatch(sum -> sum.signum() == 0);
    return balanced ? null : LedgerRefusal.UNBALANCED;
  }

  private static boolean tooLong(Entry entry) {
    Entry.Correction correction = entry.correction();
    return entry.reference().length() > LONGEST_TEXT
        || (correction != null && correction.reason().length() > LONGEST_TEXT);
  }
}
