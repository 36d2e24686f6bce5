package bank.ballast.ledger.posting;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.EffectKind;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.database.Rows;
import bank.ballast.ledger.database.Script;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Statements on the tables of entries and of what belongs to them. */
final class EntryTables {

  private static final List<String> ENTRY_COLUMNS =
      List.of(
          "id",
          "code",
          "booking_date",
          "value_date",
          "reference",
          "corrects",
          "correction_reason",
          "content_hash",
          "booked_at",
          "effect",
          "ends",
          "expires_at");

  private static final List<String> LEG_COLUMNS =
      List.of(
          "account_id",
          "sequence",
          "entry_id",
          "debit",
          "credit",
          "balance_after",
          "booking_date",
          "narrative");

  private static final List<String> PENDING_LEG_COLUMNS =
      List.of("entry_id", "position", "account_id", "debit", "credit", "narrative");

  private static final List<String> EXPIRY_COLUMNS = List.of("expires_at", "entry_id");

  private static final String EARLIER =
      "SELECT e.id, e.effect, e.expires_at, l.account_id, l.debit, l.credit, l.narrative,"
          + " a.currency, l.%1$s FROM ledger_entry e"
          + " JOIN %2$s l ON l.entry_id = e.id"
          + " JOIN ledger_account a ON a.id = l.account_id WHERE e.id IN (%3$s)";

  private EntryTables() {}

  /** Finds those of the entries that are in the books, with the hashes of their contents. */
  static Script findKnown(Script script, Collection<EntryId> ids, Map<EntryId, ContentHash> known) {
    if (ids.isEmpty()) {
      return script;
    }
    return script.query(
        "SELECT id, content_hash FROM ledger_entry WHERE id IN ("
            + Rows.placeholders(ids.size())
            + ")",
        values(ids),
        rows -> known.put(id(rows, "id"), ContentHash.of(rows.getBytes("content_hash"))));
  }

  /** Finds those of the entries that another one has ended. */
  static Script findEnded(Script script, Collection<EntryId> ids, Set<EntryId> ended) {
    if (ids.isEmpty()) {
      return script;
    }
    return script.query(
        "SELECT ends FROM ledger_entry WHERE ends IN (" + Rows.placeholders(ids.size()) + ")",
        values(ids),
        rows -> ended.add(id(rows, "ends")));
  }

  /** Finds those of the entries that are in the books, with what they hold or moved. */
  static Script findEarlier(
      Script script, Collection<EntryId> ids, Map<EntryId, EarlierEntry> earlier) {
    if (ids.isEmpty()) {
      return script;
    }
    String in = Rows.placeholders(ids.size());
    return script.query(
        EARLIER.formatted("position", "ledger_pending_leg", in)
            + " UNION ALL "
            + EARLIER.formatted("sequence", "ledger_leg", in)
            + " ORDER BY 1, 9",
        Stream.concat(values(ids).stream(), values(ids).stream()).toList(),
        rows -> {
          EarlierEntry one = earlier(rows);
          earlier.merge(one.id(), one, EntryTables::joined);
        });
  }

  /** Finds pending entries whose time is over, those that wait longest first. */
  static Script findExpired(Script script, Instant now, int limit, List<EntryId> expired) {
    return script.query(
        "SELECT entry_id FROM ledger_expiry WHERE expires_at <= ?"
            + " ORDER BY expires_at, entry_id LIMIT ?",
        List.of(now, limit),
        rows -> expired.add(id(rows, "entry_id")));
  }

  /** Writes entries with their legs. */
  static Script insert(Script script, List<BookedEntry> entries, Instant bookedAt) {
    List<List<Object>> entryRows = new ArrayList<>(entries.size());
    List<List<Object>> legRows = new ArrayList<>(2 * entries.size());
    List<List<Object>> pendingRows = new ArrayList<>();
    List<List<Object>> expiryRows = new ArrayList<>();
    for (BookedEntry booked : entries) {
      entryRows.add(row(booked, bookedAt));
      booked.legs().forEach(leg -> legRows.add(row(leg)));
      if (booked.entry().effect() instanceof Effect.Pending pending) {
        addPendingRows(booked.entry(), pendingRows);
        if (pending.expiresAt() != null) {
          expiryRows.add(List.of(pending.expiresAt(), booked.entry().id().value()));
        }
      }
    }
    script.insert("ledger_entry", ENTRY_COLUMNS, entryRows);
    script.insert("ledger_leg", LEG_COLUMNS, legRows);
    script.insert("ledger_pending_leg", PENDING_LEG_COLUMNS, pendingRows);
    script.insert("ledger_expiry", EXPIRY_COLUMNS, expiryRows);
    forgetExpiryOf(entries, script);
    return script;
  }

  /** What has its end needs no looking after. */
  private static void forgetExpiryOf(List<BookedEntry> entries, Script script) {
    for (BookedEntry booked : entries) {
      EarlierEntry ended = booked.ended();
      if (ended != null && ended.expiresAt() != null) {
        script.add(
            "DELETE FROM ledger_expiry WHERE expires_at = ? AND entry_id = ?",
            List.of(Objects.requireNonNull(ended.expiresAt()), ended.id().value()));
      }
    }
  }

  /** One of its legs makes an entry; several make it whole. */
  private static EarlierEntry joined(EarlierEntry some, EarlierEntry other) {
    List<Leg> legs = new ArrayList<>(some.legs());
    legs.addAll(other.legs());
    return new EarlierEntry(some.id(), some.pending(), some.expiresAt(), List.copyOf(legs));
  }

  private static EarlierEntry earlier(ResultSet rows) throws SQLException {
    long debit = rows.getLong("debit");
    Leg leg =
        new Leg(
            new LedgerAccountId(UUID.fromString(rows.getString("account_id"))),
            debit > 0 ? Side.DEBIT : Side.CREDIT,
            Money.of(debit + rows.getLong("credit"), rows.getString("currency")),
            rows.getString("narrative"));
    LocalDateTime expiresAt = rows.getObject("expires_at", LocalDateTime.class);
    return new EarlierEntry(
        id(rows, "id"),
        EffectKind.valueOf(rows.getString("effect")) == EffectKind.PENDING,
        expiresAt == null ? null : expiresAt.toInstant(ZoneOffset.UTC),
        List.of(leg));
  }

  private static void addPendingRows(Entry entry, List<List<Object>> rows) {
    int position = 0;
    for (Leg leg : entry.legs()) {
      long amount = leg.amount().minorUnits();
      rows.add(
          List.of(
              entry.id().value(),
              position++,
              leg.account().value(),
              leg.side() == Side.DEBIT ? amount : 0L,
              leg.side() == Side.CREDIT ? amount : 0L,
              leg.narrative()));
    }
  }

  private static List<Object> row(BookedEntry booked, Instant bookedAt) {
    Entry entry = booked.entry();
    Effect effect = entry.effect();
    // A reversal is a correction too, of all that there is.
    Entry.Correction correction =
        effect instanceof Effect.Reverse reverse
            ? new Entry.Correction(reverse.reversed(), reverse.reason())
            : entry.correction();
    EntryId ends = effect.ends();
    return List.of(
        entry.id().value(),
        entry.code(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.reference(),
        Rows.orMissing(correction == null ? null : correction.corrected().value()),
        Rows.orMissing(correction == null ? null : correction.reason()),
        booked.hash().bytes(),
        bookedAt,
        effect.kind().name(),
        Rows.orMissing(ends == null ? null : ends.value()),
        Rows.orMissing(effect instanceof Effect.Pending pending ? pending.expiresAt() : null));
  }

  private static List<Object> row(BookedLeg leg) {
    return List.of(
        leg.leg().account().value(),
        leg.sequence(),
        leg.entry().value(),
        leg.debit(),
        leg.credit(),
        leg.balanceAfter(),
        leg.bookingDate(),
        leg.leg().narrative());
  }

  private static List<UUID> values(Collection<EntryId> ids) {
    return ids.stream().map(EntryId::value).toList();
  }

  private static EntryId id(ResultSet rows, String column) throws SQLException {
    return new EntryId(UUID.fromString(rows.getString(column)));
  }
}
