package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.RequestLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer met that they should not have.
 *
 * @param customer the subject, or the installation where nobody was signed in
 * @param at RFC 3339, UTC
 * @param platform what they came with
 * @param version of the app
 * @param device whether {@code customer} is an installation
 */
public record Met(
    String customer,
    String at,
    Harm kind,
    String method,
    String path,
    int status,
    @Nullable String code,
    @Nullable String platform,
    @Nullable String version,
    boolean device) {

  /**
   * As the proxy saw it.
   *
   * @param who the customer, or the device
   */
  public static Met of(RequestLine line, String who, Harm kind) {
    return new Met(
        who,
        Instant.ofEpochMilli(line.at()).toString(),
        kind,
        line.method(),
        line.path(),
        line.status(),
        line.code(),
        line.platform(),
        line.version(),
        line.customer() == null);
  }
}
