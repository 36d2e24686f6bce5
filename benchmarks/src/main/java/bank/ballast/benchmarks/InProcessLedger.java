package bank.ballast.benchmarks;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.posting.PostingEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** This ledger, called in the same process. */
final class InProcessLedger implements Contender {

  private final Tables tables;
  private final BusinessClock clock = new BusinessClock(Clock.systemUTC());
  private final PostingEngine engine;

  InProcessLedger(DataSource dataSource, Tables tables) {
    this.tables = tables;
    this.engine = new PostingEngine(dataSource, clock);
  }

  @Override
  public String name() {
    return "c this ledger";
  }

  @Override
  public Tables tables() {
    return tables;
  }

  @Override
  public Session open() {
    return new Caller();
  }

  private final class Caller implements Session {

    @Override
    public boolean transfer(UUID id, int payer, int payee, long amount) {
      LocalDate today = clock.today();
      Money money = Money.of(amount, "GBP");
      Entry entry =
          new Entry(
              new EntryId(id),
              "BENCHMARK",
              today,
              today,
              "benchmark",
              List.of(
                  new Leg(
                      new LedgerAccountId(tables.account(payer)), Side.DEBIT, money, "benchmark"),
                  new Leg(
                      new LedgerAccountId(tables.account(payee)), Side.CREDIT, money, "benchmark")),
              null);
      return engine.post(List.of(Posting.of(entry))).get(0) instanceof PostingResult.Posted;
    }

    @Override
    public void close() {
      // The engine's connections are its own.
    }
  }
}
