package bank.ballast.simulator;

import bank.ballast.kernel.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;

/** The scheme and the other banks as a program. */
public final class SchemeSimulator {

  /** The environment variable with the password of the queues. */
  public static final String PASSWORD = "BALLAST_SCHEME_PASSWORD";

  /** The only user of the queues. */
  public static final String USER = "bank";

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
    this.banks = new OtherBanks(register, line::send, new BusinessClock(Clock.systemUTC()));
    line.listen(banks::take);
    this.pages = new Pages(pagePort, register, banks);
  }

  /** Ends it. */
  public void stop() throws Exception {
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

  private static void end(SchemeSimulator simulator) {
    try {
      simulator.stop();
    } catch (Exception broken) {
      // It ends all the same.
      System.err.println(broken);
    }
  }
}
