package bank.ballast.ledger.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Processes of which one runs at a time, until it says that another may: which one, chance decides,
 * and the same seed decides alike. Threads only hold their stacks; the machine has no say.
 */
final class SimulatedProcesses {

  /** To pass from thread to thread takes longer than all that a statement does. */
  private static final int ONE_SWITCH_IN = 4;

  private final Random random;
  private final List<Task> processes = new ArrayList<>();
  private final Semaphore allOver = new Semaphore(0);
  private @Nullable Task running;
  private @Nullable Throwable failure;

  SimulatedProcesses(Random random) {
    this.random = random;
  }

  /** What a process throws whose machine has died: no code between may catch it. */
  static final class Died extends Error {

    private static final long serialVersionUID = 1L;

    Died() {
      super("died", null, false, false);
    }
  }

  /** One that found itself waiting in a circle, and has to give way. */
  static final class Deadlock extends Exception {

    private static final long serialVersionUID = 1L;

    Deadlock() {
      super("deadlock", null, false, false);
    }
  }

  private static final class Task {

    private final Semaphore go = new Semaphore(0);
    private BooleanSupplier until = () -> true;
    private boolean over;
    private boolean victim;
    private boolean dead;
  }

  /** Adds a process; it begins when {@link #run} does. */
  void add(String name, Runnable body) {
    Task process = new Task();
    processes.add(process);
    Thread stack = new Thread(() -> live(process, body), name);
    stack.setDaemon(true);
    stack.start();
  }

  /** Runs all to their ends. */
  void run() {
    handOver();
    allOver.acquireUninterruptibly();
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  private void live(Task process, Runnable body) {
    process.go.acquireUninterruptibly();
    try {
      if (!process.dead) {
        body.run();
      }
    } catch (Died died) {
      // As planned.
    } catch (Throwable unexpected) {
      failure = unexpected;
      processes.forEach(other -> other.dead = true);
    } finally {
      process.over = true;
      handOver();
    }
  }

  /** Whose turn it is next, which may be the running one's again; null where all are over. */
  private @Nullable Task next() {
    List<Task> alive = processes.stream().filter(process -> !process.over).toList();
    if (alive.isEmpty()) {
      return null;
    }
    List<Task> able =
        alive.stream().filter(process -> process.dead || process.until.getAsBoolean()).toList();
    if (!able.isEmpty()) {
      return able.get(random.nextInt(able.size()));
    }
    // Everybody waits for somebody: the database would choose one, too.
    Task victim = alive.get(random.nextInt(alive.size()));
    victim.victim = true;
    return victim;
  }

  private void handOver() {
    Task next = next();
    if (next == null) {
      allOver.release();
    } else {
      running = next;
      next.go.release();
    }
  }

  /** Lets others run, now and then, and goes on when chance says so. */
  void step() {
    if (random.nextInt(ONE_SWITCH_IN) > 0) {
      return;
    }
    try {
      await(() -> true);
    } catch (Deadlock impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lets others run until something is so. */
  void await(BooleanSupplier until) throws Deadlock {
    Task mine = Objects.requireNonNull(running);
    mine.until = until;
    handOver();
    // At once, where it is this one's turn again.
    mine.go.acquireUninterruptibly();
    mine.until = () -> true;
    if (mine.dead) {
      throw new Died();
    }
    if (mine.victim) {
      mine.victim = false;
      throw new Deadlock();
    }
  }

  /** Ends every process, the running one too: none comes to its next step. */
  void dieAll() {
    processes.forEach(process -> process.dead = true);
    throw new Died();
  }
}
