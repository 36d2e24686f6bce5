package bank.ballast.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One structured record for each denied access and each money decision, with actor, object, reason
 * and the request's trace id (OWASP ASVS 5.0, V16.3.2).
 *
 * <p>The trace id stands in the log's context under {@value #TRACE_ID}; the edge puts it there.
 * Never pass a token, a password or a card number into these.
 */
@ApplicationScoped
public class SecurityLog {

  /** The name under which the log's context keeps the request's trace id. */
  public static final String TRACE_ID = "traceId";

  private static final Logger DENIALS = Logger.getLogger("bank.ballast.denials");
  private static final Logger DECISIONS = Logger.getLogger("bank.ballast.decisions");

  @Inject private Actors actors;

  /**
   * An access was denied.
   *
   * @param object what was asked for: a path or an id
   * @param reason the refusal's code
   */
  public void denied(String object, String reason) {
    write(DENIALS, Map.of("object", object, "reason", reason), "Access denied");
  }

  /**
   * The bank decided about money.
   *
   * @param action what was asked for, in capitals: {@code PAYMENT}
   * @param object the id of the payment or account
   * @param outcome what became of it: {@code SETTLED}, or the refusal's code
   */
  public void decided(String action, String object, String outcome) {
    write(
        DECISIONS,
        Map.of("action", action, "object", object, "outcome", outcome),
        "Money decision");
  }

  private void write(Logger log, Map<String, String> facts, String message) {
    MDC.put("actor", actors.current().subject());
    facts.forEach(MDC::put);
    try {
      log.info(message);
    } finally {
      facts.keySet().forEach(MDC::remove);
      MDC.remove("actor");
    }
  }
}
