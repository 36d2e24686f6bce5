package bank.ballast.simulator;

import bank.ballast.iso20022.AccountStatement;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the scheme settled for the bank, by settlement day. A day ends at midnight in London or when
 * somebody ends it; what is settled after that belongs to the next one.
 */
final class Settlement {

  private static final String CURRENCY = "GBP";

  private final SettlementFile file;
  private final BusinessClock clock;
  private final Set<String> known = new HashSet<>();
  private final List<Settled> unstated = new ArrayList<>();
  private final Map<LocalDate, AccountStatement> statements = new LinkedHashMap<>();
  private LocalDate day;
  private long balance;

  Settlement(SettlementFile file, BusinessClock clock) {
    this.file = file;
    this.clock = clock;
    SettlementFile.Kept kept = file.read();
    for (Settled settled : kept.settled()) {
      known.add(key(settled.transactionId(), settled.pence()));
      unstated.add(settled);
    }
    this.day =
        kept.settled().stream()
            .map(Settled::bookedOn)
            .min(LocalDate::compareTo)
            .orElse(clock.today());
    for (SettlementFile.Closed closed : kept.closed()) {
      take(closed.statement(), closed.references());
    }
  }

  /** The settlement day that is running. */
  synchronized LocalDate day() {
    return day;
  }

  /** How much the bank has with the scheme now, in pence. */
  synchronized long balance() {
    return balance + unstated.stream().mapToLong(Settled::pence).sum();
  }

  /** How many movements wait for the next statement. */
  synchronized int waiting() {
    return unstated.size();
  }

  /** All statements, the first day ahead. */
  synchronized List<AccountStatement> statements() {
    return List.copyOf(statements.values());
  }

  synchronized Optional<AccountStatement> statement(LocalDate of) {
    return Optional.ofNullable(statements.get(of));
  }

  /** Settles a movement: once, for a transaction goes one way once. Pounds alone are settled. */
  synchronized void settle(String transactionId, Money amount, boolean toBank, LocalDate value) {
    long pence = toBank ? amount.minorUnits() : -amount.minorUnits();
    if (amount.currencyCode().equals(CURRENCY) && known.add(key(transactionId, pence))) {
      Settled settled =
          new Settled(Ids.format("stl", Ids.next()), transactionId, pence, day, value);
      file.add(settled);
      unstated.add(settled);
    }
  }

  /** Ends the days that are over, and says what moved in each. */
  synchronized List<AccountStatement> endOfDays() {
    List<AccountStatement> ended = new ArrayList<>();
    while (day.isBefore(clock.today())) {
      ended.add(end(Wrongs.NONE));
    }
    return ended;
  }

  /** Ends the day that is running, and says what moved in it. */
  synchronized AccountStatement end(Wrongs wrongs) {
    List<Settled> stated =
        unstated.stream().filter(it -> !it.transactionId().equals(wrongs.leaveOut())).toList();
    List<AccountStatement.Entry> entries = new ArrayList<>();
    long closing = balance + wrongs.opening();
    for (Settled settled : stated) {
      Settled said =
          settled.transactionId().equals(wrongs.alter()) ? altered(settled, wrongs) : settled;
      entries.add(entry(said));
      closing += said.pence();
    }
    if (wrongs.foreign() != 0) {
      entries.add(entry(foreign(wrongs.foreign())));
      closing += wrongs.foreign();
    }
    AccountStatement statement =
        new AccountStatement(
            Ids.format("sim", Ids.next()),
            clock.now(),
            "stm-" + day,
            day,
            Money.of(balance + wrongs.opening(), CURRENCY),
            Money.of(closing, CURRENCY),
            entries);
    Set<String> references = new HashSet<>(stated.stream().map(Settled::reference).toList());
    file.add(new SettlementFile.Closed(statement, references));
    take(statement, references);
    return statement;
  }

  /** A statement as it was, with one entry more: what a scheme must never send. */
  synchronized Optional<AccountStatement> changed(LocalDate of, long pence) {
    return statement(of)
        .map(
            it -> {
              List<AccountStatement.Entry> entries = new ArrayList<>(it.entries());
              entries.add(entry(foreign(pence)));
              return new AccountStatement(
                  Ids.format("sim", Ids.next()),
                  clock.now(),
                  it.statementId(),
                  of,
                  it.opening(),
                  it.closing().plus(Money.of(pence, CURRENCY)),
                  entries);
            });
  }

  private void take(AccountStatement statement, Set<String> references) {
    unstated.removeIf(settled -> references.contains(settled.reference()));
    balance = statement.closing().minorUnits();
    statements.put(statement.day(), statement);
    day = statement.day().plusDays(1);
  }

  private Settled foreign(long pence) {
    return new Settled(
        Ids.format("stl", Ids.next()), Ids.format("else", Ids.next()), pence, day, day);
  }

  private static Settled altered(Settled settled, Wrongs wrongs) {
    return settled.of(settled.pence() < 0 ? -wrongs.alterTo() : wrongs.alterTo());
  }

  private static AccountStatement.Entry entry(Settled settled) {
    return new AccountStatement.Entry(
        settled.reference(),
        settled.transactionId(),
        Money.of(settled.pence(), CURRENCY),
        settled.bookedOn(),
        settled.valueDate());
  }

  private static String key(String transactionId, long pence) {
    return transactionId + (pence < 0 ? "/out" : "/in");
  }
}
