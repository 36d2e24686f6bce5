package bank.ballast.simulator;

import bank.ballast.kernel.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The scheme and the other banks as a program. */
public final class SchemeSimulator {

  /** The environment variable with the password of the queues. */
  public static final String PASSWORD = "BALLAST_SCHEME_PASSWORD";

  /** The only user of the queues. */
  public static final String USER = "bank";

  /** How soon after midnight a settlement day ends. */
  private static final int MIDNIGHT_SEEN_MILLIS = 5_000;

  private final ExecutorService days = Executors.newSingleThreadExecutor();
  private final Broker broker;
  private final Line line;
  private final OtherBanks banks;
  private final Pages pages;

  /**
   * Runs from now on.
   *
   * @param queuePort where the bank connects
   * @param pagePort where people and tests look, and send money
   * @param folder where it keeps what it must remember
   */
  public SchemeSimulator(int queuePort, int pagePort, String password, Path folder)
      throws Exception {
    Register register = new Register(folder);
    this.broker = new Broker(queuePort, USER, password, folder.resolve("broker"));
    this.line = new Line(USER, password);
    BusinessClock clock = new BusinessClock(Clock.systemUTC());
    Settlement settlement = new Settlement(new SettlementFile(folder), clock);
    this.banks = new OtherBanks(register, settlement, line::send, clock);
    line.listen(banks::take);
    this.pages = new Pages(pagePort, register, banks, settlement, line::send);
    days.execute(() -> endDays(settlement));
  }

  /** Ends it. */
  public void stop() throws Exception {
    days.shutdownNow();
    pages.close();
    banks.close();
    line.close();
    broker.stop();
  }

  /**
   * Runs until it is told to end.
   *
   * @param arguments the two ports and the folder; the password is in the environment
   */
  public static void main(String[] arguments) throws Exception {
    String password = System.getenv(PASSWORD);
    if (password == null || password.isEmpty()) {
      throw new IllegalStateException(PASSWORD + " is not set");
    }
    SchemeSimulator simulator =
        new SchemeSimulator(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            password,
            Path.of(arguments[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(simulator), "end"));
  }

  private void endDays(Settlement settlement) {
    try {
      while (true) {
        settlement.endOfDays().forEach(line::send);
        Thread.sleep(MIDNIGHT_SEEN_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(SchemeSimulator simulator) {
    try {
      simulator.stop();
    } catch (Exception broken) {
      // It ends all the same.
      System.err.println(broken);
    }
  }
}
