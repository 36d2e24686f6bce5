package bank.ballast.payments.settlement;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.EntryId;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was compared, each movement in one row. */
final class Items {

  private static final int AT_A_TIME = 200;

  private static final String ADD =
      "INSERT INTO payments_settlement_item (id, kind, settlement_day, transaction_id,"
          + " our_sequence, our_entry_id, our_amount, our_date, their_day, their_line,"
          + " their_reference, their_amount, their_date, closed_on) VALUES ";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ONE_SIDED =
      "SELECT id, transaction_id, our_sequence, our_entry_id, our_amount, our_date, their_day,"
          + " their_line, their_reference, their_amount, their_date FROM payments_settlement_item"
          + " WHERE closed_on IS NULL AND kind = ? AND transaction_id IS NOT NULL"
          + " ORDER BY settlement_day, their_line, our_sequence";

  private static final String FOUND_OURS =
      "UPDATE payments_settlement_item SET kind = ?, our_sequence = ?, our_entry_id = ?,"
          + " our_amount = ?, our_date = ?, closed_on = ?"
          + " WHERE id = ? AND kind = 'ONLY_THEIRS' AND closed_on IS NULL";

  private static final String FOUND_THEIRS =
      "UPDATE payments_settlement_item SET kind = ?, their_day = ?, their_line = ?,"
          + " their_reference = ?, their_amount = ?, their_date = ?, closed_on = ?"
          + " WHERE id = ? AND kind = 'ONLY_OURS' AND closed_on IS NULL";

  private static final String MISSING =
      "INSERT IGNORE INTO payments_settlement_item (id, kind, settlement_day)"
          + " VALUES (?, 'STATEMENT_MISSING', ?)";

  private static final String ARRIVED =
      "UPDATE payments_settlement_item SET closed_on = ? WHERE id = ? AND closed_on IS NULL";

  private static final String OPENING =
      "INSERT INTO payments_settlement_item"
          + " (our_amount, closed_on, id, kind, settlement_day, their_amount)"
          + " VALUES (?, ?, ?, 'OPENING_DIFFERS', ?, ?)";

  private static final String OPENING_AGAIN =
      "UPDATE payments_settlement_item SET our_amount = ?, closed_on = ? WHERE id = ?";

  private static final String KNOWN = "SELECT id FROM payments_settlement_item WHERE id = ?";

  private static final String EXPLAINED =
      "SELECT COALESCE(SUM(COALESCE(our_amount, 0) - COALESCE(their_amount, 0)), 0)"
          + " FROM payments_settlement_item WHERE closed_on IS NULL";

  private final Database database;

  Items(Database database) {
    this.database = database;
  }

  /** A row with one side or both. */
  record Item(UUID id, Movement.@Nullable Ours ours, Movement.@Nullable Theirs theirs) {}

  /** A movement as one side has it, or both: what is not the same on both is a break. */
  static Item item(Movement.@Nullable Ours ours, Movement.@Nullable Theirs theirs) {
    return new Item(
        ours == null && theirs != null
            ? Ids.named("theirs/" + theirs.day() + "/" + theirs.line())
            : Ids.named("ours/" + (ours == null ? "" : Long.toString(ours.sequence()))),
        ours,
        theirs);
  }

  /** Adds rows that were first seen on a day. */
  void add(LocalDate day, List<Item> items) throws SQLException {
    for (int from = 0; from < items.size(); from += AT_A_TIME) {
      List<Item> some = items.subList(from, Math.min(items.size(), from + AT_A_TIME));
      List<@Nullable Object> values = new ArrayList<>();
      some.forEach(item -> values.addAll(values(day, item)));
      StringBuilder insert = new StringBuilder(ADD);
      insert.append(String.join(", ", Collections.nCopies(some.size(), ROW)));
      database.update(insert.toString(), values);
    }
  }

  /** Open breaks of which one side alone is known. */
  List<Item> oneSided(String kind) throws SQLException {
    return database.rows(ONE_SIDED, List.of(kind), Items::item);
  }

  /** The books have now what a statement had before. */
  void foundOurs(Item open, Movement.Ours ours, LocalDate day) throws SQLException {
    boolean same = open.theirs() != null && open.theirs().pence() == ours.pence();
    once(
        database.update(
            FOUND_OURS,
            Arrays.asList(
                same ? "MATCHED" : "AMOUNT_DIFFERS",
                ours.sequence(),
                ours.entry().value().toString(),
                ours.pence(),
                ours.on(),
                same ? day : null,
                open.id().toString())));
  }

  /** A statement has now what the books had before. */
  void foundTheirs(Item open, Movement.Theirs theirs, LocalDate day) throws SQLException {
    boolean same = open.ours() != null && open.ours().pence() == theirs.pence();
    once(
        database.update(
            FOUND_THEIRS,
            Arrays.asList(
                same ? "MATCHED" : "AMOUNT_DIFFERS",
                theirs.day(),
                theirs.line(),
                theirs.reference(),
                theirs.pence(),
                theirs.on(),
                same ? day : null,
                open.id().toString())));
  }

  /** No statement has come for a day; noted once. */
  void missing(LocalDate day) throws SQLException {
    database.update(MISSING, List.of(missingId(day), day));
  }

  /** The day's statement has come. */
  void arrived(LocalDate day) throws SQLException {
    database.update(ARRIVED, List.of(day, missingId(day)));
  }

  /** Notes whether a day begins with what was there before, once more when that is better known. */
  void opening(LocalDate day, long expected, long said) throws SQLException {
    String id = Ids.named("opening/" + day).toString();
    boolean known = !database.rows(KNOWN, List.of(id), row -> row.getString(1)).isEmpty();
    @Nullable LocalDate closed = expected == said ? day : null;
    if (known) {
      database.update(OPENING_AGAIN, Arrays.asList(expected, closed, id));
    } else if (closed == null) {
      database.update(OPENING, Arrays.asList(expected, null, id, day, said));
    }
  }

  /** By how much the breaks say that the books and the scheme differ, ours less theirs. */
  long explained() throws SQLException {
    return database.rows(EXPLAINED, List.of(), row -> row.getLong(1)).get(0);
  }

  private static void once(int found) throws SQLException {
    if (found != 1) {
      throw new SQLException("somebody else compares the same day");
    }
  }

  private static String missingId(LocalDate day) {
    return Ids.named("missing/" + day).toString();
  }

  private static List<@Nullable Object> values(LocalDate day, Item item) {
    Movement.Ours ours = item.ours();
    Movement.Theirs theirs = item.theirs();
    boolean same = ours != null && theirs != null && ours.pence() == theirs.pence();
    String kind =
        same
            ? "MATCHED"
            : theirs == null ? "ONLY_OURS" : ours == null ? "ONLY_THEIRS" : "AMOUNT_DIFFERS";
    return Arrays.asList(
        item.id().toString(),
        kind,
        day,
        theirs != null ? theirs.transaction() : ours == null ? null : ours.transaction(),
        ours == null ? null : ours.sequence(),
        ours == null ? null : ours.entry().value().toString(),
        ours == null ? null : ours.pence(),
        ours == null ? null : ours.on(),
        theirs == null ? null : theirs.day(),
        theirs == null ? null : theirs.line(),
        theirs == null ? null : theirs.reference(),
        theirs == null ? null : theirs.pence(),
        theirs == null ? null : theirs.on(),
        same ? day : null);
  }

  private static Item item(ResultSet row) throws SQLException {
    String transaction = row.getString("transaction_id");
    return new Item(
        UUID.fromString(row.getString("id")),
        row.getString("our_entry_id") == null
            ? null
            : new Movement.Ours(
                row.getLong("our_sequence"),
                new EntryId(UUID.fromString(row.getString("our_entry_id"))),
                transaction,
                row.getLong("our_amount"),
                row.getObject("our_date", LocalDate.class)),
        row.getString("their_reference") == null
            ? null
            : new Movement.Theirs(
                row.getObject("their_day", LocalDate.class),
                row.getInt("their_line"),
                row.getString("their_reference"),
                transaction,
                row.getLong("their_amount"),
                row.getObject("their_date", LocalDate.class)));
  }
}
