package bank.ballast.cli.importing;

/** Thrown by an adapter that can't make sense of a row; the message says why, for people. */
public final class MalformedRow extends Exception {

  private static final long serialVersionUID = 1L;

  /** A row that is malformed for this reason. */
  public MalformedRow(String reason) {
    super(reason, null, false, false);
  }

  /** Why. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
