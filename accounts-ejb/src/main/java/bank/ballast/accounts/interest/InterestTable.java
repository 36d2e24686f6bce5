package bank.ballast.accounts.interest;

import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.EntryId;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of rates, of what pots earned and of what was paid. */
final class InterestTable {

  private static final String EARNING =
      "SELECT id FROM accounts_pot WHERE earns_from <= ? AND (closed_on IS NULL OR closed_on > ?)"
          + " AND MOD(CRC32(id), ?) = ? AND id > ? ORDER BY id LIMIT ?";

  /**
   * The sum is what a day has from a release that kept no total. All payments count, whichever days
   * they are for: a day may be reckoned before an earlier one is paid.
   */
  private static final String EARNED =
      "SELECT d.pot_id, d.day, COALESCE(d.total, (SELECT SUM(e.earned) FROM accounts_interest_day e"
          + " WHERE e.pot_id = d.pot_id AND e.day <= d.day)) AS total,"
          + " COUNT(p.pot_id) AS payments, COALESCE(SUM(p.amount), 0) AS paid"
          + " FROM accounts_interest_day d LEFT JOIN accounts_interest_payment p"
          + " ON p.pot_id = d.pot_id";

  private static final String OF_EACH = " GROUP BY d.pot_id, d.day, d.total";

  private static final String ON_DAY = EARNED + " WHERE d.day = ? AND d.pot_id IN (";

  private static final String LATEST =
      EARNED
          + " WHERE d.day = (SELECT MAX(l.day) FROM accounts_interest_day l"
          + " WHERE l.pot_id = d.pot_id) AND d.pot_id IN (";

  private static final String NOT_RECKONED =
      "SELECT p.id, COALESCE((SELECT MAX(d.day) + INTERVAL 1 DAY FROM accounts_interest_day d"
          + " WHERE d.pot_id = p.id), p.earns_from) FROM accounts_pot p"
          + " WHERE p.earns_from IS NOT NULL AND p.id IN (";

  private static final String ACCOUNTS = "SELECT id, account_id FROM accounts_pot WHERE id IN (";

  /** Before the first of all ids. */
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final Database database;

  InterestTable(Database database) {
    this.database = database;
  }

  /**
   * What a pot has earned up to a day, and what it was paid up to now.
   *
   * @param total in millionths of a penny, since its first day
   * @param payments how many there were
   * @param paid pennies in all of them
   */
  record Earned(UUID pot, LocalDate day, long total, int payments, long paid) {

    /** What is left of it, in millionths of a penny; below nought where later days are paid. */
    long left() {
      return total - paid * Interest.MILLION;
    }

    /** The whole pennies that are left of it. */
    long pennies() {
      return Interest.pennies(total) - paid;
    }
  }

  List<Rate> rates() throws SQLException {
    return database.rows(
        "SELECT millionths, effective_on FROM accounts_savings_rate ORDER BY effective_on DESC",
        List.of(),
        row -> new Rate(row.getInt("millionths"), row.getObject("effective_on", LocalDate.class)));
  }

  /** Ids of pots that earn interest on a day. */
  List<String> earning(LocalDate day, DailyWork.Part part, String after, int limit)
      throws SQLException {
    return database.rows(
        EARNING,
        List.of(day, day, part.of(), part.number(), after.isEmpty() ? FIRST : after, limit),
        row -> row.getString(1));
  }

  /** Which of these pots have earned what by the end of this very day. */
  Map<UUID, Earned> on(LocalDate day, Collection<UUID> pots) throws SQLException {
    return earned(ON_DAY, day, pots);
  }

  /** What these pots have earned by the last day that was reckoned. */
  Map<UUID, Earned> latest(Collection<UUID> pots) throws SQLException {
    return earned(LATEST, null, pots);
  }

  /** The first day of each that it earns and that is not reckoned; without those that earn not. */
  Map<UUID, LocalDate> notReckoned(Collection<UUID> pots) throws SQLException {
    Map<UUID, LocalDate> first = new HashMap<>();
    if (!pots.isEmpty()) {
      for (Map.Entry<UUID, LocalDate> one :
          database.rows(
              NOT_RECKONED + places(pots),
              texts(pots),
              row ->
                  Map.entry(
                      UUID.fromString(row.getString(1)), row.getObject(2, LocalDate.class)))) {
        first.put(one.getKey(), one.getValue());
      }
    }
    return first;
  }

  /** The account of each of these pots. */
  Map<UUID, UUID> accounts(Collection<UUID> pots) throws SQLException {
    Map<UUID, UUID> accounts = new HashMap<>();
    for (UUID[] row :
        database.rows(
            ACCOUNTS + places(pots),
            texts(pots),
            row ->
                new UUID[] {
                  UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2))
                })) {
      accounts.put(row[0], row[1]);
    }
    return accounts;
  }

  /** Keeps days on which no penny became whole; those that are kept stay. */
  void add(List<CompanionRow> days) throws SQLException {
    for (CompanionRow day : days) {
      Map<String, Object> values = day.values();
      database.update(
          "INSERT IGNORE INTO accounts_interest_day (pot_id, day, balance, millionths, earned,"
              + " total, unpaid) VALUES (?, ?, ?, ?, ?, ?, ?)",
          List.of(
              String.valueOf(values.get("pot_id")),
              of(values, "day"),
              of(values, "balance"),
              of(values, "millionths"),
              of(values, "earned"),
              of(values, "total"),
              of(values, "unpaid")));
    }
  }

  /**
   * A day as the ledger writes it.
   *
   * @param before what the pot had earned by the day before; null on its first
   */
  static CompanionRow day(
      UUID pot, LocalDate day, long balance, Rate rate, long earned, @Nullable Earned before) {
    return new CompanionRow(
        "accounts_interest_day",
        Map.of(
            "pot_id", pot,
            "day", day,
            "balance", balance,
            "millionths", rate.millionths(),
            "earned", earned,
            "total", Math.addExact(before == null ? 0 : before.total(), earned),
            // For an earlier release, which pays it and carries it on. It lacks what is paid after
            // this row is written for a day before it: from such a row, and no other, that release
            // would pay twice. The next day that is reckoned here is right again.
            "unpaid", Math.addExact(before == null ? 0 : before.left(), earned)));
  }

  /** What is left of it in whole pennies, as the ledger writes its payment. */
  static CompanionRow payment(Earned earned, EntryId entry) {
    return new CompanionRow(
        "accounts_interest_payment",
        Map.of(
            "pot_id", earned.pot(),
            "number", earned.payments() + 1,
            "through", earned.day(),
            "amount", earned.pennies(),
            "entry_id", entry.value()));
  }

  private static Object of(Map<String, Object> values, String column) {
    return Objects.requireNonNull(values.get(column));
  }

  private Map<UUID, Earned> earned(String query, @Nullable LocalDate day, Collection<UUID> pots)
      throws SQLException {
    Map<UUID, Earned> earned = new HashMap<>();
    if (pots.isEmpty()) {
      return earned;
    }
    List<Object> values = new ArrayList<>();
    if (day != null) {
      values.add(day);
    }
    values.addAll(texts(pots));
    for (Earned one :
        database.rows(
            query + places(pots) + OF_EACH,
            values,
            row ->
                new Earned(
                    UUID.fromString(row.getString("pot_id")),
                    row.getObject("day", LocalDate.class),
                    row.getLong("total"),
                    row.getInt("payments"),
                    row.getLong("paid")))) {
      earned.put(one.pot(), one);
    }
    return earned;
  }

  private static String places(Collection<UUID> pots) {
    return String.join(", ", Collections.nCopies(pots.size(), "?")) + ")";
  }

  private static List<Object> texts(Collection<UUID> pots) {
    return pots.stream().<Object>map(UUID::toString).toList();
  }
}
