package bank.ballast.benchmarks;

import bank.ballast.kernel.Ids;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Puts load on a contender: callers that each wait for their answer before they go on. */
final class Load {

  private static final long LONGEST_MICROS = 60_000_000;

  private final int accounts;
  private long seed;

  Load(int accounts) {
    this.accounts = accounts;
  }

  /** What one caller did. */
  private record Done(long transfers, Histogram latencies) {}

  /** Runs one round; the transfers that the clock cuts off are counted, and so is their time. */
  Round run(Contender contender, Setting setting, Duration time)
      throws SQLException, InterruptedException {
    return run(contender, setting, time, 0);
  }

  /**
   * The same at a rate: each transfer has its time, and what one waits for its caller counts too.
   *
   * @param perSecond of all callers together, or 0 for as fast as they can
   */
  Round run(Contender contender, Setting setting, Duration time, double perSecond)
      throws SQLException, InterruptedException {
    long interval = perSecond == 0 ? 0 : (long) (setting.callers() * 1e9 / perSecond);
    List<Contender.Session> sessions = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(setting.callers());
    try {
      for (int i = 0; i < setting.callers(); i++) {
        sessions.add(contender.open());
      }
      long begin = System.nanoTime();
      long end = begin + time.toNanos();
      List<Callable<Done>> callers = new ArrayList<>();
      for (Contender.Session session : sessions) {
        SplittableRandom random = new SplittableRandom(seed++);
        callers.add(() -> call(session, setting.pattern(), random, end, interval));
      }
      Histogram latencies = new Histogram(LONGEST_MICROS, 3);
      long transfers = 0;
      for (Future<Done> caller : threads.invokeAll(callers)) {
        Done done = caller.get();
        transfers += done.transfers();
        latencies.add(done.latencies());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Round(contender.name(), setting, transfers, seconds, latencies);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(contender.name() + " failed", failed.getCause());
    } finally {
      threads.shutdownNow();
      for (Contender.Session session : sessions) {
        session.close();
      }
    }
  }

  private Done call(
      Contender.Session session,
      Setting.Pattern pattern,
      SplittableRandom random,
      long end,
      long interval)
      throws SQLException {
    Histogram latencies = new Histogram(LONGEST_MICROS, 3);
    long transfers = 0;
    long now = System.nanoTime() + (interval == 0 ? 0 : random.nextLong(interval));
    while (now < end) {
      for (long early = now - System.nanoTime(); early > 0; early = now - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      int payee = pattern == Setting.Pattern.HOT ? 0 : random.nextInt(accounts);
      int payer = 1 + random.nextInt(accounts - 1);
      if (payer == payee) {
        payer = payee == 1 ? 2 : payee - 1;
      }
      if (!session.transfer(Ids.next(), payer, payee, 1 + random.nextInt(100))) {
        throw new IllegalStateException("a transfer was refused, and every account has enough");
      }
      long answered = System.nanoTime();
      latencies.recordValue(Math.min((answered - now) / 1000, LONGEST_MICROS));
      transfers++;
      now = interval == 0 ? answered : now + interval;
    }
    return new Done(transfers, latencies);
  }
}
