package bank.ballast.ledger.posting;

import bank.ballast.ledger.BooksRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A wrong row in the books that {@link BooksVerificationIT} lives through.
 *
 * @param rule that it breaks
 * @param table where it is
 * @param key a query for the key that must be named, asked before anything is planted
 * @param statements that make it so, past all that the ledger and its tables forbid
 */
record Plant(BooksRule rule, String table, String key, List<String> statements) {

  private static final String UNCHECKED =
      "SET STATEMENT check_constraint_checks = 0, foreign_key_checks = 0 FOR ";

  private static final String GHOST = "0199aaaa-0000-7000-8000-000000000000";

  @Override
  public String toString() {
    return rule + " " + statements.get(0);
  }

  private static Plant plant(BooksRule rule, String table, String key, String... statements) {
    return new Plant(rule, table, key, List.of(statements));
  }

  private static String account(String name) {
    return "SELECT CONCAT('id ', id) FROM ledger_account WHERE name = '" + name + "'";
  }

  private static String entryOf(String code) {
    return "SELECT CONCAT('id ', id) FROM ledger_entry WHERE code = '" + code + "'";
  }

  private static String legOf(String name, int sequence) {
    return "SELECT CONCAT('account_id ', id, ', sequence %d') FROM ledger_account WHERE name = '%s'"
        .formatted(sequence, name);
  }

  private static final String ANNA = "(SELECT id FROM ledger_account WHERE name = 'Anna')";
  private static final String BEN = "(SELECT id FROM ledger_account WHERE name = 'Ben')";

  private static String changeLeg(String change, String account, int sequence) {
    return UNCHECKED
        + "UPDATE ledger_leg SET %s WHERE account_id = %s AND sequence = %d"
            .formatted(change, account, sequence);
  }

  private static String anna(String change) {
    return UNCHECKED + "UPDATE ledger_account SET " + change + " WHERE name = 'Anna'";
  }

  private static String changeEntry(String change, String code) {
    return UNCHECKED + "UPDATE ledger_entry SET " + change + " WHERE code = '" + code + "'";
  }

  private static String id(String code) {
    return "(SELECT id FROM ledger_entry WHERE code = '" + code + "')";
  }

  private static String pendingLeg(String change, String code, int position) {
    return UNCHECKED
        + "UPDATE ledger_pending_leg SET %s WHERE entry_id = %s AND position = %d"
            .formatted(change, id(code), position);
  }

  private static String pendingKey(String code, int position) {
    return "SELECT CONCAT('entry_id ', %s, ', position %d')".formatted(id(code), position);
  }

  /** One or more for each rule. */
  static Stream<Plant> all() {
    return Stream.of(legs(), accounts(), entries(), pending()).flatMap(List::stream);
  }

  private static List<Plant> legs() {
    String table = "ledger_leg";
    return List.of(
        plant(
            BooksRule.LEG_ACCOUNT,
            table,
            "SELECT 'account_id " + GHOST + ", sequence 1'",
            "INSERT INTO ledger_leg SELECT '"
                + GHOST
                + "', 1, entry_id, debit, credit, balance_after, booking_date, narrative"
                + " FROM ledger_leg WHERE account_id = "
                + ANNA
                + " AND sequence = 1"),
        plant(
            BooksRule.LEG_ENTRY, table, legOf("Anna", 1), changeLeg("entry_id = UUID()", ANNA, 1)),
        plant(BooksRule.LEG_SIDE, table, legOf("Anna", 1), changeLeg("debit = 1", ANNA, 1)),
        plant(BooksRule.LEG_SIDE, table, legOf("Ben", 1), changeLeg("credit = 0", BEN, 1)),
        plant(BooksRule.LEG_SIDE, table, legOf("Ben", 1), changeLeg("credit = -5", BEN, 1)),
        plant(
            BooksRule.LEG_SEQUENCE, table, legOf("Anna", 99), changeLeg("sequence = 99", ANNA, 8)),
        plant(
            BooksRule.LEG_SEQUENCE,
            table,
            legOf("Anna", 2),
            "DELETE FROM ledger_leg WHERE sequence = 1 AND account_id = " + ANNA),
        plant(
            BooksRule.LEG_BALANCE,
            table,
            legOf("Anna", 2),
            changeLeg("balance_after = balance_after + 1", ANNA, 2)),
        plant(
            BooksRule.LEG_BALANCE,
            table,
            legOf("Anna", 2),
            changeLeg("debit = debit + 1", ANNA, 2)),
        plant(
            BooksRule.LEG_BOOKING_DATE,
            table,
            legOf("Anna", 2),
            changeLeg("booking_date = booking_date + INTERVAL 1 DAY", ANNA, 2)),
        plant(
            BooksRule.LEG_DATE_ORDER,
            table,
            legOf("Anna", 2),
            changeEntry("booking_date = '2026-11-01'", "RENT"),
            UNCHECKED
                + "UPDATE ledger_leg SET booking_date = '2026-11-01' WHERE entry_id = "
                + id("RENT")),
        plant(
            BooksRule.LEG_TIME_ORDER,
            table,
            legOf("Anna", 2),
            changeEntry("booked_at = booked_at - INTERVAL 1 HOUR", "RENT")));
  }

  private static List<Plant> accounts() {
    String table = "ledger_account";
    String key = account("Anna");
    return List.of(
        plant(BooksRule.ACCOUNT_KIND, table, key, anna("kind = 'DOUBTFUL'")),
        plant(BooksRule.ACCOUNT_CURRENCY, table, account("Idle"), idle("currency = 'ZZZ'")),
        plant(
            BooksRule.ACCOUNT_DEBITS,
            table,
            key,
            anna("debits = debits + 1, credits = credits + 1")),
        plant(BooksRule.ACCOUNT_CREDITS, table, key, anna("credits = credits + 1")),
        plant(BooksRule.ACCOUNT_CREDITS, table, account("Idle"), idle("credits = 1")),
        plant(BooksRule.ACCOUNT_SEQUENCE, table, key, anna("last_sequence = last_sequence + 1")),
        plant(BooksRule.ACCOUNT_BOOKING_DATE, table, key, anna("last_booking_date = '2026-11-01'")),
        plant(BooksRule.ACCOUNT_BOOKING_DATE, table, key, anna("last_booking_date = NULL")),
        plant(BooksRule.ACCOUNT_BOOKING_TIME, table, key, anna("last_booked_at = '2026-11-01'")),
        plant(BooksRule.ACCOUNT_PENDING, table, key, anna("pending_debits = pending_debits - 1")),
        plant(BooksRule.ACCOUNT_PENDING, table, key, anna("pending_credits = 1")),
        plant(BooksRule.ACCOUNT_FLOOR, table, key, anna("floor = 1000000")),
        plant(BooksRule.ACCOUNT_CLOSED, table, key, anna("status = 'CLOSED'")));
  }

  private static String idle(String change) {
    return "UPDATE ledger_account SET " + change + " WHERE name = 'Idle'";
  }

  private static List<Plant> entries() {
    String table = "ledger_entry";
    return List.of(
        plant(
            BooksRule.ENTRY_LEGS,
            table,
            "SELECT 'id " + GHOST + "'",
            "INSERT INTO ledger_entry (id, code, booking_date, value_date, reference, content_hash,"
                + " booked_at) SELECT '"
                + GHOST
                + "', 'GHOST', booking_date, value_date, '', content_hash, booked_at"
                + " FROM ledger_entry WHERE code = 'RENT'"),
        plant(
            BooksRule.ENTRY_LEGS,
            table,
            entryOf("SPLIT"),
            changeEntry("effect = 'BALANCE'", "SPLIT")),
        plant(
            BooksRule.ENTRY_BALANCE,
            table,
            entryOf("LAST"),
            changeLeg("credit = credit + 1, balance_after = balance_after + 1", BEN, 7),
            "UPDATE ledger_account SET credits = credits + 1 WHERE name = 'Ben'"),
        plant(
            BooksRule.ENTRY_CORRECTS,
            table,
            entryOf("RENT"),
            changeEntry("corrects = UUID(), correction_reason = ''", "RENT")),
        plant(BooksRule.ENTRY_ENDS, table, entryOf("BACK"), changeEntry("ends = UUID()", "BACK")),
        plant(
            BooksRule.ENTRY_ENDS,
            table,
            entryOf("BACK"),
            changeEntry("ends = " + id("VOIDING"), "BACK")),
        plant(
            BooksRule.ENTRY_ENDS,
            table,
            entryOf("VOIDING"),
            changeEntry("ends = " + id("RENT"), "VOIDING"),
            "INSERT INTO ledger_expiry SELECT expires_at, id FROM ledger_entry"
                + " WHERE code = 'TO_VOID'",
            anna("pending_debits = pending_debits + 30"),
            "UPDATE ledger_account SET pending_credits = pending_credits + 30 WHERE name = 'Ben'"),
        plant(
            BooksRule.ENTRY_PART,
            table,
            entryOf("POSTING"),
            pendingLeg("debit = 5", "TO_POST", 0),
            pendingLeg("credit = 5", "TO_POST", 1)),
        plant(
            BooksRule.ENTRY_MIRROR,
            table,
            entryOf("BACK"),
            changeEntry("ends = " + id("RENT"), "BACK")),
        plant(
            BooksRule.PENDING_LEGS,
            table,
            entryOf("TO_VOID"),
            "DELETE FROM ledger_pending_leg WHERE entry_id = " + id("TO_VOID")),
        plant(
            BooksRule.PENDING_LEGS,
            table,
            entryOf("BACK"),
            pendingLeg("entry_id = " + id("BACK"), "TO_VOID", 0),
            pendingLeg("entry_id = " + id("BACK"), "TO_VOID", 1),
            anna("pending_debits = pending_debits + 30"),
            "UPDATE ledger_account SET pending_credits = pending_credits + 30 WHERE name = 'Ben'"),
        plant(BooksRule.PENDING_EXPIRY, table, entryOf("OPEN"), "DELETE FROM ledger_expiry"));
  }

  private static List<Plant> pending() {
    String table = "ledger_pending_leg";
    return List.of(
        plant(
            BooksRule.PENDING_ENTRY,
            table,
            "SELECT 'entry_id " + GHOST + "'",
            pendingLeg("entry_id = '" + GHOST + "'", "TO_VOID", 0),
            pendingLeg("entry_id = '" + GHOST + "'", "TO_VOID", 1),
            anna("pending_debits = pending_debits + 30"),
            "UPDATE ledger_account SET pending_credits = pending_credits + 30 WHERE name = 'Ben'"),
        plant(
            BooksRule.PENDING_ACCOUNT,
            table,
            pendingKey("TO_VOID", 0),
            pendingLeg("account_id = '" + GHOST + "'", "TO_VOID", 0)),
        plant(
            BooksRule.PENDING_SIDE,
            table,
            pendingKey("TO_VOID", 1),
            pendingLeg("debit = 1", "TO_VOID", 1)),
        plant(
            BooksRule.PENDING_BALANCE,
            "ledger_entry",
            entryOf("TO_VOID"),
            pendingLeg("debit = debit + 1", "TO_VOID", 0)));
  }
}
