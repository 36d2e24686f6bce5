package bank.ballast.local;

import java.util.List;

/**
 * Where the simulator of the payment scheme listens.
 *
 * @param queuePort the queues between the bank and the scheme
 * @param pagePort shows payments, and sends money
 */
public record SchemePorts(int queuePort, int pagePort) {

  static final String HOST = "BALLAST_SCHEME_HOST";
  static final String QUEUE_PORT = "BALLAST_SCHEME_PORT";
  static final String PAGE_PORT = "BALLAST_SCHEME_PAGE_PORT";

  /** The ones of the documentation. */
  public static final SchemePorts USUAL = new SchemePorts(61616, 1090);

  /** The page on which one looks at the scheme. */
  public String pageUrl() {
    return "http://localhost:" + pagePort;
  }

  List<StackSettings.Port> ports() {
    return List.of(
        new StackSettings.Port("the payment scheme", QUEUE_PORT, queuePort),
        new StackSettings.Port("the scheme's page", PAGE_PORT, pagePort));
  }
}
