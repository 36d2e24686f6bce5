package bank.ballast.systemtests.faults;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * The bank under load while its servers are killed at random moments (security checklist, item 8):
 * every acknowledged transfer is there once, every unanswered one resolves by its key, no total
 * changes, no balance falls below its floor.
 *
 * <p>{@code ./bank test faults} plays many rounds, every other run a few. The system properties
 * {@code faults.rounds} and {@code faults.seed} say how many, and the first one's seed; the next
 * one's is one more.
 */
@RunningBank
class FaultRunsIT {

  private static final int FEW_ROUNDS = 2;
  private static final int ACCOUNTS = 6;
  private static final long PENCE_EACH = 10_000;

  private final Bank bank;

  FaultRunsIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void nothingAcknowledgedIsLostWhateverIsKilled() throws InterruptedException {
    int rounds = Integer.getInteger("faults.rounds", FEW_ROUNDS);
    long seed = Long.getLong("faults.seed", anySeed());
    Customer customer = bank.customers().newCustomer();
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      Account account = customer.openAccount();
      customer.receive(account, PENCE_EACH);
      accounts.add(account);
    }
    Round round = new Round(bank, customer, accounts, ACCOUNTS * PENCE_EACH);

    List<Transfer> transfers = new ArrayList<>();
    List<RoundReport> reports = new ArrayList<>();
    say("%d rounds from seed %d".formatted(rounds, seed));
    for (int i = 0; i < rounds; i++) {
      try {
        reports.add(round.play(seed + i, transfers));
        say("round %d, seed %d: %s".formatted(i + 1, seed + i, reports.get(i)));
      } catch (AssertionError | RuntimeException finding) {
        say("round %d, seed %d (%s) FAILED".formatted(i + 1, seed + i, Kill.of(seed + i)));
        say("again: ./bank test faults --rounds 1 --seed %d".formatted(seed + i));
        throw finding;
      }
    }
    say(RoundReport.sum(reports));
    say(
        "all kept: %d transfers, each in the books once and as answered"
            .formatted(transfers.size()));
  }

  /**
   * Any, but one that begins with the first kind of kill, so that few rounds have different ones.
   */
  private static long anySeed() {
    return (long) Kill.Kind.values().length * ThreadLocalRandom.current().nextInt(1_000_000);
  }

  private static void say(String line) {
    System.out.println("Faults: " + line);
  }
}
