package bank.ballast.credit;

/**
 * Terms, or cash flows, that the core does not reckon with. Thrown before anything is calculated
 * from them, by the constructors of the terms.
 */
public final class TermsRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final TermsRefusal code;
  private final String field;
  private final String reason;

  /**
   * A refusal.
   *
   * @param code which one, for programs
   * @param field the field of the terms that is wrong, as {@code annualRate}
   * @param reason what is wrong with it, for a person
   */
  public TermsRefused(TermsRefusal code, String field, String reason) {
    super(field + ": " + reason);
    this.code = code;
    this.field = field;
    this.reason = reason;
  }

  /** Which refusal this is. */
  public TermsRefusal code() {
    return code;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }
}
