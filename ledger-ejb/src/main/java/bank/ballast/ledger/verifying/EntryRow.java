package bank.ballast.ledger.verifying;

import bank.ballast.ledger.BooksRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry's row, with what it names, and what its legs come to. */
final class EntryRow {

  /**
   * In the order in which they are read; e is the entry, x the one that it ends, c the one that it
   * corrects, z the one that ends it, q its line in the list of what expires.
   */
  static final String COLUMNS =
      "e.id, e.effect, e.ends, x.effect, e.corrects, c.id,"
          + " e.expires_at IS NOT NULL AND z.id IS NULL AND q.entry_id IS NULL";

  static final String JOINS =
      " FROM ledger_entry e FORCE INDEX (PRIMARY)"
          + " LEFT JOIN ledger_entry x ON x.id = e.ends"
          + " LEFT JOIN ledger_entry c ON c.id = e.corrects"
          + " LEFT JOIN ledger_entry z ON z.ends = IF(e.expires_at IS NULL, NULL, e.id)"
          + " LEFT JOIN ledger_expiry q ON q.expires_at = e.expires_at AND q.entry_id = e.id";

  private static final String TABLE = "ledger_entry";

  private final String id;
  private final String effect;
  private final @Nullable String ends;
  private final @Nullable String endedEffect;
  private final @Nullable String corrects;
  private final @Nullable String corrected;
  private final boolean forgotten;

  private long legs;
  private long pendingLegs;

  EntryRow(ResultSet row) throws SQLException {
    id = row.getString(1);
    effect = row.getString(2);
    ends = row.getString(3);
    endedEffect = row.getString(4);
    corrects = row.getString(5);
    corrected = row.getString(6);
    forgotten = row.getBoolean(7);
  }

  boolean posts() {
    return effect.equals("POST");
  }

  boolean reverses() {
    return effect.equals("REVERSE");
  }

  /** Takes the legs of one currency. */
  void take(LegSums sums) throws Broken {
    legs += sums.legs();
    if (!sums.balanced()) {
      throw broken(BooksRule.ENTRY_BALANCE, sums.expected(), sums.found());
    }
  }

  /** Takes the pending legs of one currency. */
  void takePending(LegSums sums) throws Broken {
    pendingLegs += sums.legs();
    if (!sums.balanced()) {
      throw broken(BooksRule.PENDING_BALANCE, sums.expected(), sums.found());
    }
  }

  /** All legs have been taken: says what does not fit. */
  void finish() throws Broken {
    verifyLegs();
    verifyPendingLegs();
    verifyEnd();
    if (!Objects.equals(corrects, corrected)) {
      throw broken(BooksRule.ENTRY_CORRECTS, "an entry " + corrects, "none");
    }
    if (forgotten) {
      throw broken(BooksRule.PENDING_EXPIRY, "a line in ledger_expiry", "none");
    }
  }

  private void verifyLegs() throws Broken {
    boolean holds =
        switch (effect) {
          case "PENDING", "VOID" -> legs == 0;
          case "BALANCE" -> legs == 2;
          default -> legs >= 2;
        };
    if (!holds) {
      String expected =
          switch (effect) {
            case "PENDING", "VOID" -> "none";
            case "BALANCE" -> "2 legs";
            default -> "2 legs or more";
          };
      throw broken(BooksRule.ENTRY_LEGS, expected, legs);
    }
  }

  private void verifyPendingLegs() throws Broken {
    boolean pending = effect.equals("PENDING");
    if (pending ? pendingLegs < 2 : pendingLegs != 0) {
      throw broken(BooksRule.PENDING_LEGS, pending ? "2 pending legs or more" : 0, pendingLegs);
    }
  }

  private void verifyEnd() throws Broken {
    String expected =
        switch (effect) {
          case "POST", "VOID" -> "a pending entry";
          case "REVERSE" -> "an entry that moved";
          default -> "none";
        };
    boolean holds =
        switch (effect) {
          case "POST", "VOID" -> "PENDING".equals(endedEffect);
          case "REVERSE" ->
              endedEffect != null && !endedEffect.equals("PENDING") && !endedEffect.equals("VOID");
          default -> ends == null;
        };
    if (!holds) {
      String found = endedEffect == null ? "none" : endedEffect;
      throw broken(BooksRule.ENTRY_ENDS, expected, found + " " + ends);
    }
  }

  private Broken broken(BooksRule rule, Object expected, Object found) {
    return new Broken(rule, TABLE, "id " + id, expected, found);
  }
}
