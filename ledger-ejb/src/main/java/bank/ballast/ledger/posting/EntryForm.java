package bank.ballast.ledger.posting;

import bank.ballast.ledger.Effect;
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
    if (!CODE.matcher(entry.code()).matches() || tooLong(entry) || !rightNumberOfLegs(entry)) {
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

  private static boolean rightNumberOfLegs(Entry entry) {
    int legs = entry.legs().size();
    Effect effect = entry.effect();
    if (effect instanceof Effect.VoidPending || effect instanceof Effect.Reverse) {
      return legs == 0 && entry.correction() == null;
    }
    if (effect instanceof Effect.PostPending) {
      return legs != 1 && entry.correction() == null;
    }
    if (effect instanceof Effect.Balance balance) {
      return legs == 2
          && entry.legs().stream().filter(leg -> leg.account().equals(balance.account())).count()
              == 1;
    }
    return legs >= 2;
  }

  private static boolean tooLong(Entry entry) {
    Entry.Correction correction = entry.correction();
    boolean longReason =
        entry.effect() instanceof Effect.Reverse reverse
            && reverse.reason().length() > LONGEST_TEXT;
    return longReason
        || entry.reference().length() > LONGEST_TEXT
        || (correction != null && correction.reason().length() > LONGEST_TEXT);
  }
}
