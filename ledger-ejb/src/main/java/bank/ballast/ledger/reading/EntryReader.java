package bank.ballast.ledger.reading;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.EffectKind;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one entry with all its legs. */
final class EntryReader {

  private static final String ENTRY =
      """
      SELECT e.id, e.code, e.effect, e.booking_date, e.value_date, e.booked_at, e.reference,
        e.corrects, e.correction_reason, e.ends, x.id AS ended_by, e.expires_at,
        l.account_id, l.sequence, l.debit, l.credit, l.balance_after, l.narrative,
        a.kind, a.currency
      FROM ledger_entry e
      LEFT JOIN ledger_entry x ON x.ends = e.id
      LEFT JOIN (
        SELECT account_id, sequence, debit, credit, balance_after, narrative, 0 AS position
        FROM ledger_leg WHERE entry_id = ?
        UNION ALL
        SELECT account_id, NULL, debit, credit, NULL, narrative, position
        FROM ledger_pending_leg WHERE entry_id = ?) l ON TRUE
      LEFT JOIN ledger_account a ON a.id = l.account_id
      WHERE e.id = ? ORDER BY l.position, l.account_id, l.sequence
      """;

  private final Query query;

  EntryReader(Query query) {
    this.query = query;
  }

  Optional<EntryView> entry(EntryId id) {
    String text = id.value().toString();
    return query.list(ENTRY, EntryReader::entry, text, text, text).stream()
        .reduce(EntryReader::joined);
  }

  /** The same entry, once for each leg. */
  private static EntryView joined(EntryView some, EntryView other) {
    return with(some, both(some.moved(), other.moved()), both(some.held(), other.held()));
  }

  private static <T> List<T> both(List<T> some, List<T> other) {
    return Stream.concat(some.stream(), other.stream()).toList();
  }

  private static EntryView with(EntryView entry, List<EntryView.Moved> moved, List<Leg> held) {
    return new EntryView(
        entry.id(),
        entry.code(),
        entry.effect(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.bookedAt(),
        entry.reference(),
        entry.correction(),
        entry.ends(),
        entry.endedBy(),
        entry.expiresAt(),
        moved,
        held);
  }

  private static EntryView entry(ResultSet row) throws SQLException {
    Leg leg = row.getString("account_id") == null ? null : leg(row);
    Long sequence = row.getObject("sequence", Long.class);
    UUID corrects = Query.uuidOrNull(row, "corrects");
    return new EntryView(
        new EntryId(Query.uuid(row, "id")),
        row.getString("code"),
        EffectKind.valueOf(row.getString("effect")),
        row.getObject("booking_date", LocalDate.class),
        row.getObject("value_date", LocalDate.class),
        Query.instant(row, "booked_at"),
        row.getString("reference"),
        corrects == null
            ? null
            : new Entry.Correction(
                new EntryId(corrects), Objects.requireNonNull(row.getString("correction_reason"))),
        entryId(row, "ends"),
        entryId(row, "ended_by"),
        instantOrNull(row, "expires_at"),
        leg == null || sequence == null
            ? List.of()
            : List.of(
                new EntryView.Moved(
                    leg, sequence, Query.onNormalSide(row, row.getLong("balance_after")))),
        leg == null || sequence != null ? List.of() : List.of(leg));
  }

  private static Leg leg(ResultSet row) throws SQLException {
    long debit = row.getLong("debit");
    return new Leg(
        new LedgerAccountId(Query.uuid(row, "account_id")),
        debit > 0 ? Side.DEBIT : Side.CREDIT,
        Money.of(debit + row.getLong("credit"), row.getString("currency")),
        row.getString("narrative"));
  }

  private static @Nullable EntryId entryId(ResultSet row, String column) throws SQLException {
    UUID id = Query.uuidOrNull(row, column);
    return id == null ? null : new EntryId(id);
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
