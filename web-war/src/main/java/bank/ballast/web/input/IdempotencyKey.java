package bank.ballast.web.input;

import bank.ballast.kernel.Refusal;
import bank.ballast.web.problem.RequestRefusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a client names a request that moves money, so that it moves it once. */
public final class IdempotencyKey {

  /** The header's name. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,64}");

  private IdempotencyKey() {}

  /**
   * The key that was sent.
   *
   * @throws Refusal {@link RequestRefusal#IDEMPOTENCY_KEY_MISSING} or {@link
   *     RequestRefusal#IDEMPOTENCY_KEY_MALFORMED}
   */
  public static String require(@Nullable String sent) {
    if (sent == null) {
      throw new Refusal(RequestRefusal.IDEMPOTENCY_KEY_MISSING);
    }
    if (!PRINTABLE.matcher(sent).matches()) {
      throw new Refusal(RequestRefusal.IDEMPOTENCY_KEY_MALFORMED);
    }
    return sent;
  }
}
