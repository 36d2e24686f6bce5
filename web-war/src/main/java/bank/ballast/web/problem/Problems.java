package bank.ballast.web.problem;

import bank.ballast.kernel.Refusal;
import bank.ballast.kernel.RefusalCode;
import bank.ballast.security.SecurityLog;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Puts problem documents together, in one language. */
public final class Problems {

  private final Texts texts;

  /** Problems for a reader with these texts. */
  public Problems(Texts texts) {
    this.texts = texts;
  }

  /** A module's refusal. */
  public Problem of(Refusal refusal) {
    return of(refusal.code().name(), status(refusal.code()), refusal.facts(), List.of());
  }

  /** A refusal of HTTP itself, or a fault of ours. */
  public Problem of(HttpProblem problem) {
    return of(problem, Map.of());
  }

  /** A refusal of HTTP itself, with what the client may know about it. */
  public Problem of(HttpProblem problem, Map<String, String> facts) {
    return of(problem.name(), problem.status(), facts, List.of());
  }

  /** Malformed content. */
  public Problem of(InvalidInput invalid) {
    String reason = texts.reason(invalid.reason(), invalid.values());
    return invalid(List.of(new FieldError(invalid.field(), reason)));
  }

  /** Malformed content, with what is wrong in each field. */
  public Problem invalid(List<FieldError> errors) {
    boolean amount = errors.stream().map(FieldError::field).anyMatch(Problems::isOfAmount);
    RequestRefusal code = amount ? RequestRefusal.INVALID_AMOUNT : RequestRefusal.INVALID_REQUEST;
    return of(code.name(), status(code), Map.of(), errors);
  }

  /** The HTTP status that a refusal is answered with. */
  public static int status(RefusalCode code) {
    return switch (code.kind()) {
      case INVALID -> 400;
      case STEP_UP -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case UNPROCESSABLE -> 422;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  private static boolean isOfAmount(String field) {
    return field.equals("amount") || field.startsWith("amount.");
  }

  private Problem of(String code, int status, Map<String, String> facts, List<FieldError> errors) {
    return new Problem(
        Problem.typeOf(code),
        texts.title(code),
        status,
        code,
        texts.detail(code, facts),
        traceId(),
        errors,
        facts);
  }

  private static @Nullable String traceId() {
    Object id = MDC.get(SecurityLog.TRACE_ID);
    return id == null ? null : id.toString();
  }
}
