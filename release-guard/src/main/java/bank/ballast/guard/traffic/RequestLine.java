package bank.ballast.guard.traffic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request, as the proxy's log tells it.
 *
 * @param at when it came, in milliseconds since 1970
 * @param backend which servers it was for
 * @param server which one answered; null where none did
 * @param status of the answer; 0 where there was none
 * @param termination how it ended, in HAProxy's letters
 * @param retries how often it was sent again
 * @param answerMillis to the beginning of the answer; -1 where there was none
 * @param path without a query
 * @param customer the subject of the token, or of the device's last one
 * @param signedIn whether the request itself brought a token
 * @param expired whether that token had expired
 * @param platform of the app; null where none is named that the bank knows
 * @param version of the app; null where none is named that the bank can read
 * @param code the code of the problem that was answered
 */
public record RequestLine(
    long at,
    String backend,
    @Nullable String server,
    int status,
    String termination,
    int retries,
    int answerMillis,
    String method,
    String path,
    @Nullable String customer,
    boolean signedIn,
    boolean expired,
    @Nullable String installation,
    @Nullable String platform,
    @Nullable String version,
    @Nullable String code) {

  /** What request lines begin with; HAProxy's own remarks don't. */
  private static final String MARK = "R ";

  private static final int FIELDS = 19;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern ID = Pattern.compile("/[^/]*[0-9_][^/]*");

  /** What the bank knows; the proxy writes down whatever a header says. */
  private static final Pattern PLATFORM = Pattern.compile("ios|android|web");

  private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");

  /** Answers that say no to what was asked, and nothing of the server. */
  private static final int UNAUTHORIZED = 401;

  private static final int FORBIDDEN = 403;

  private static final String CONFIRM = "STEP_UP_REQUIRED";

  /**
   * Answers that mean whoever asks, and not the payment: a blocked app, one that asks too often.
   */
  private static final int UPGRADE_REQUIRED = 426;

  private static final int TOO_MANY_REQUESTS = 429;

  /** Reads a line; empty for one that is no request. */
  public static Optional<RequestLine> of(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    String[] fields = SPACE.split(line.substring(MARK.length()), -1);
    if (fields.length < FIELDS) {
      return Optional.empty();
    }
    try {
      String who = text(fields[13]);
      boolean signedIn = who != null && !who.startsWith("~");
      return Optional.of(
          new RequestLine(
              Long.parseLong(fields[0]),
              fields[1],
              text(fields[2]),
              Math.max(0, Integer.parseInt(fields[3])),
              fields[4],
              // A plus stands before the number where another server was taken.
              Integer.parseInt(fields[5].replace("+", "")),
              Integer.parseInt(fields[9]),
              fields[11],
              String.valueOf(text(fields[12])),
              who == null || signedIn ? who : who.substring(1),
              signedIn,
              fields.length > FIELDS && "0".equals(fields[FIELDS]),
              text(fields[14]),
              text(fields[15], PLATFORM),
              text(fields[16], VERSION),
              text(fields[17])));
    } catch (IllegalArgumentException e) {
      // A line that was cut off, or a field that is no number: nothing to conclude from.
      return Optional.empty();
    }
  }

  /** Which release answered; empty for what neither did. */
  public Optional<Side> side() {
    return switch (backend) {
      case "stable" -> Optional.of(Side.STABLE);
      case "candidate" -> Optional.of(Side.CANDIDATE);
      default -> Optional.empty();
    };
  }

  /** Whom it was for: the customer, else the device; empty where neither is known. */
  public Optional<String> who() {
    return Optional.ofNullable(customer != null ? customer : installation);
  }

  /**
   * What it did to whoever asked; empty where all is well, or where the asking itself was wrong.
   */
  public Optional<Harm> harm() {
    // A client that went away has not been harmed by us.
    if (termination.startsWith("C") || termination.startsWith("c")) {
      return Optional.empty();
    }
    if (status >= 500 && status != 501) {
      return Optional.of(Harm.ERROR);
    }
    if (retries > 0 || termination.startsWith("S") || termination.startsWith("s")) {
      return Optional.of(Harm.DROPPED);
    }
    if (signedIn
        && !expired
        && !wantsConfirming()
        && (status == UNAUTHORIZED || status == FORBIDDEN)) {
      return Optional.of(Harm.FAILED_LOG_IN);
    }
    if (status >= 400
        && status != UPGRADE_REQUIRED
        && status != TOO_MANY_REQUESTS
        && isPayment(method, path)) {
      return Optional.of(Harm.REFUSED_PAYMENT);
    }
    return Optional.empty();
  }

  /**
   * Whether the bank wanted a sign-in of its own for it (RFC 9470): the token was good, and the app
   * did nothing wrong.
   */
  public boolean wantsConfirming() {
    return status == UNAUTHORIZED && CONFIRM.equals(code);
  }

  /** What was asked for, without ids: requests to the same place have the same one. */
  public String place() {
    return method + " " + ID.matcher(path).replaceAll("/*");
  }

  /** Whether money was to be sent. */
  public static boolean isPayment(String method, String path) {
    return "POST".equals(method) && path.startsWith("/api/payments");
  }

  /** Whether it came from the support desk, and so from no customer. */
  public boolean isDesk() {
    return path.startsWith("/portal");
  }

  /** Whether a client reports something: the proxy hands that to the stable release, always. */
  public boolean isReport() {
    return "POST".equals(method) && "/api/client-reports".equals(path);
  }

  private static @Nullable String text(String field, Pattern known) {
    String text = text(field);
    return text != null && known.matcher(text).matches() ? text : null;
  }

  private static @Nullable String text(String field) {
    return "-".equals(field) || field.isEmpty()
        ? null
        : URLDecoder.decode(field, StandardCharsets.UTF_8);
  }
}
