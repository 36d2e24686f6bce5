package bank.ballast.kernel;

import jakarta.ejb.ApplicationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bank's one way to say no to what was asked, for a reason that the asker can act on.
 *
 * <p>Thrown by the domain, mapped once to a problem document and once to a page's message. The
 * facts are shown to the asker: never put another person's data or the server's inside into them. A
 * fault of the program itself is not a refusal, it is an ordinary unchecked exception.
 */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RefusalCode code;
  private final transient Map<String, String> facts;

  /**
   * A refusal with its facts.
   *
   * @param code which refusal
   * @param namesAndValues the facts, as name, value, name, value …
   */
  public Refusal(RefusalCode code, String... namesAndValues) {
    // A refusal is an answer, not a fault: without a stack trace it costs next to nothing.
    super(code.name(), null, false, false);
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("facts come in pairs");
    }
    this.code = code;
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    this.facts = Collections.unmodifiableMap(pairs);
  }

  /** Which refusal this is. */
  public RefusalCode code() {
    return code;
  }

  /** What the asker may know about it, in the order given. */
  public Map<String, String> facts() {
    return facts;
  }
}
