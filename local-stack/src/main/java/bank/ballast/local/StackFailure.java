package bank.ballast.local;

/** Something on this machine keeps the set-up from starting; the message is one line for people. */
public final class StackFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong, and where known what to do. */
  public StackFailure(String message) {
    super(message);
  }

  /** As above, with the cause for the log. */
  public StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
