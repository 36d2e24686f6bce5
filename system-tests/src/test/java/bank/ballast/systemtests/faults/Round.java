package bank.ballast.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.BankCommand;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One round: load, a kill in the middle of it, recovery, and the judgement of all that was ever
 * asked for by this customer.
 */
final class Round {

  /** So many answers, and a server that has just started is at its work. */
  private static final int FLOWING = 200;

  private static final int ASKED_AGAIN = 40;
  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final Duration RESOLVED = Duration.ofMinutes(1);

  private final Bank bank;
  private final Customer customer;
  private final List<Account> accounts;
  private final long total;

  /** A round for this customer, who has these accounts with so much in them. */
  Round(Bank bank, Customer customer, List<Account> accounts, long total) {
    this.bank = bank;
    this.customer = customer;
    this.accounts = accounts;
    this.total = total;
  }

  /**
   * Plays the round of this seed.
   *
   * @param earlier what was asked for in the rounds before; this round's is added
   * @return what happened
   * @throws AssertionError where the bank broke its word
   */
  RoundReport play(long seed, List<Transfer> earlier) throws InterruptedException {
    Kill kill = Kill.of(seed);
    Snapshots snapshots = new Snapshots(customer, accounts, total);
    WrittenTransfers written = new WrittenTransfers(bank.books(), accounts);
    // The token must outlive the round: Keycloak keeps its sessions in the database that is killed.
    customer.person().signInAgain();
    Load load = new Load(customer, accounts, snapshots);
    load.start(seed);
    Duration recovery;
    try {
      Waiting.within(RECOVERY, "payments flow", () -> load.answered() >= FLOWING || failed(load));
      recovery = happen(kill, load);
    } finally {
      load.stop();
    }
    load.findings().forEach(Round::raise);

    List<Transfer> transfers = load.transfers();
    List<Transfer> open = transfers.stream().filter(Transfer::isOpen).toList();
    long openButDecided = written.decided(open);
    Waiting.within(RESOLVED, "each unanswered transfer resolves", () -> resolve(open));
    earlier.addAll(transfers);
    written.areExactly(earlier);
    askAgain(transfers, seed);
    written.areExactly(earlier);
    Waiting.until("all balances can be read", snapshots::read);
    // Nobody restarted Keycloak either: the very first to come is let in.
    customer.person().signInAgain();
    BankCommand.Run check = new BankCommand(bank).run("ledger", "verify");
    assertEquals(0, check.exitCode(), check::output);
    long paid = transfers.stream().filter(Transfer::isPaid).count();
    return new RoundReport(
        kill, paid, transfers.size() - paid, open.size(), openButDecided, load.reads(), recovery);
  }

  /** Kills, and starts again what was killed and nothing else; returns the time to a payment. */
  private Duration happen(Kill kill, Load load) throws InterruptedException {
    Thread.sleep(kill.after().toMillis());
    List<Kill.Victim> dead = new ArrayList<>();
    for (Kill.Victim victim : kill.kind().victims()) {
      if (!dead.isEmpty()) {
        Thread.sleep(kill.gap().toMillis());
      }
      if (dead.contains(victim)) {
        start(victim);
      }
      kill(victim);
      dead.add(victim);
    }
    long killed = System.nanoTime();
    // The database first: the bank looks at its tables when it starts.
    for (Kill.Victim victim : List.of(Kill.Victim.MARIADB, Kill.Victim.WILDFLY)) {
      if (dead.contains(victim)) {
        start(victim);
      }
    }
    Waiting.within(RECOVERY, "payments flow again", () -> load.paidSince(killed) || failed(load));
    return Duration.ofNanos(System.nanoTime() - killed);
  }

  private void kill(Kill.Victim victim) {
    if (victim == Kill.Victim.WILDFLY) {
      bank.servers().killWildFly();
    } else {
      bank.servers().killMariaDb();
    }
  }

  private void start(Kill.Victim victim) {
    if (victim == Kill.Victim.WILDFLY) {
      bank.servers().startWildFly();
    } else {
      bank.servers().startMariaDb();
    }
  }

  /** Sends once more whatever has no answer; tells whether all have one now. */
  private static boolean resolve(List<Transfer> open) {
    open.stream().filter(Transfer::isOpen).forEach(Transfer::send);
    return open.stream().noneMatch(Transfer::isOpen);
  }

  /** Sends some that were answered once more, which must be answered the same. */
  private static void askAgain(List<Transfer> transfers, long seed) {
    List<Transfer> some = new ArrayList<>(transfers);
    Collections.shuffle(some, new Random(seed));
    Set<Transfer> asked = Set.copyOf(some.subList(0, Math.min(ASKED_AGAIN, some.size())));
    asked.forEach(transfer -> assertTrue(transfer.send(), () -> "no answer to " + transfer));
  }

  private static boolean failed(Load load) {
    return !load.findings().isEmpty();
  }

  private static void raise(AssertionError finding) {
    throw finding;
  }
}
