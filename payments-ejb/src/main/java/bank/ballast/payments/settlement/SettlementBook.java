package bank.ballast.payments.settlement;

import bank.ballast.iso20022.AccountStatement;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import bank.ballast.payments.scheme.SettlementAccounts;
import bank.ballast.payments.scheme.StatementBook;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares a day's statement with the books, in one transaction: a day is compared as a whole and
 * once, or not at all. Each leg of the account is taken into one comparison, the first whose day is
 * not before the leg's; so a leg that is booked after midnight's statement finds its match later.
 */
@Stateless
@LocalBean
@Local(StatementBook.class)
@RolesAllowed(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettlementBook implements StatementBook {

  /** More days at once than that are somebody's mistake, and would all be noted as missing. */
  private static final long MOST_DAYS_AHEAD = 31;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Ledger ledger;

  @Override
  public @Nullable String compare(AccountStatement statement, LedgerAccountId account) {
    Database database = new Database(dataSource);
    Days days = new Days(database);
    try {
      Optional<Days.Kept> known = days.of(statement.day());
      Optional<Days.Kept> named = days.named(statement.statementId());
      if (known.isPresent() || named.isPresent()) {
        return known.equals(named) && known.get().content().equals(Days.content(statement))
            ? null
            : "DIFFERS_FROM_FIRST";
      }
      Optional<Days.Kept> last = days.last();
      String problem = problem(statement, last, days.before(statement.day()));
      if (problem == null) {
        compare(statement, account, last, database);
      }
      return problem;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** No statement has come for a day: noted once, and taken back when it comes. */
  public void missing(LocalDate day) {
    Database database = new Database(dataSource);
    try {
      if (new Days(database).of(day).isEmpty()) {
        new Items(database).missing(day);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static @Nullable String problem(
      AccountStatement statement, Optional<Days.Kept> last, Optional<Days.Kept> before) {
    if (!statement.opening().currency().equals(SettlementAccounts.CURRENCY)) {
      return "CURRENCY_NOT_SETTLED";
    }
    if (!statement.ties()) {
      return "STATEMENT_DOES_NOT_TIE";
    }
    if (last.isEmpty()) {
      return null;
    }
    if (before.isEmpty()) {
      return "BEFORE_FIRST_STATEMENT";
    }
    return ChronoUnit.DAYS.between(last.get().day(), statement.day()) > MOST_DAYS_AHEAD
        ? "TOO_FAR_AHEAD"
        : null;
  }

  private void compare(
      AccountStatement statement,
      LedgerAccountId account,
      Optional<Days.Kept> last,
      Database database)
      throws SQLException {
    LocalDate day = statement.day();
    Days days = new Days(database);
    Items items = new Items(database);
    OurLegs ourLegs = new OurLegs(ledger, database);
    long ours;
    long sequence;
    long expected;
    if (last.isPresent()) {
      ours = last.get().ours();
      sequence = last.get().sequence();
      expected = days.before(day).orElseThrow().closing();
    } else {
      // What lies before the first statement is taken as it is, and must be what it begins with.
      AccountPeriod first = ledger.period(account, day, day).orElseThrow();
      ours = first.opening().minorUnits();
      sequence = first.before();
      expected = ours;
    }
    List<LegView> legs = ourLegs.since(account, sequence, day);
    match(statement, legs, ourLegs, items);
    for (LegView leg : legs) {
      ours = leg.balanceAfter().minorUnits();
      sequence = leg.sequence();
    }
    items.opening(day, expected, statement.opening().minorUnits());
    Optional<Days.Kept> next = days.after(day);
    if (next.isPresent()) {
      items.opening(next.get().day(), statement.closing().minorUnits(), next.get().opening());
    }
    items.arrived(day);
    if (last.isPresent()) {
      for (LocalDate gap = last.get().day().plusDays(1); gap.isBefore(day); ) {
        items.missing(gap);
        gap = gap.plusDays(1);
      }
    }
    days.add(statement, ours, sequence);
  }

  private static void match(
      AccountStatement statement, List<LegView> legs, OurLegs ourLegs, Items items)
      throws SQLException {
    LocalDate day = statement.day();
    List<Movement.Theirs> theirs = theirs(statement);
    Map<String, EntryId> expected = ourLegs.entries(theirs);
    Set<EntryId> stated = new HashSet<>(expected.values());
    Map<EntryId, Movement.Ours> ours = new LinkedHashMap<>();
    for (LegView leg : legs) {
      // Whose payment it is needs to be known of those alone that the statement leaves out.
      String transaction = stated.contains(leg.entry()) ? null : ourLegs.transaction(leg);
      ours.put(
          leg.entry(),
          new Movement.Ours(
              leg.sequence(),
              leg.entry(),
              transaction,
              leg.amount().minorUnits(),
              leg.bookingDate()));
    }
    Comparison comparison =
        new Comparison(
            ours, theirs, expected, items.oneSided("ONLY_OURS"), items.oneSided("ONLY_THEIRS"));
    items.add(day, comparison.added());
    for (Comparison.LateOurs late : comparison.lateOurs()) {
      items.foundOurs(late.open(), late.ours(), day);
    }
    for (Comparison.LateTheirs late : comparison.lateTheirs()) {
      items.foundTheirs(late.open(), late.theirs(), day);
    }
  }

  private static List<Movement.Theirs> theirs(AccountStatement statement) {
    List<Movement.Theirs> theirs = new ArrayList<>();
    for (AccountStatement.Entry entry : statement.entries()) {
      theirs.add(
          new Movement.Theirs(
              statement.day(),
              theirs.size() + 1,
              entry.reference(),
              entry.transactionId(),
              entry.amount().minorUnits(),
              entry.bookedOn()));
    }
    return theirs;
  }
}
