package bank.ballast.web.problem;

import java.util.List;

/** Thrown where a request's content cannot be understood; the caller gets 400. */
public final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final Reason reason;
  private final transient List<String> values;

  /**
   * One field is wrong.
   *
   * @param field its path
   * @param reason why
   * @param values what the reason's text has blanks for
   */
  public InvalidInput(String field, Reason reason, String... values) {
    super(field + ": " + reason, null, false, false);
    this.field = field;
    this.reason = reason;
    this.values = List.of(values);
  }

  /** The field's path. */
  public String field() {
    return field;
  }

  /** Why it is wrong. */
  public Reason reason() {
    return reason;
  }

  /** What fills the blanks of the reason's text. */
  public List<String> values() {
    return values;
  }
}
