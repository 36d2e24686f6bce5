package bank.ballast.iso20022;

/** A text that is none of the scheme's messages, or lacks what it must have. */
public final class UnreadableMessage extends Exception {

  private static final long serialVersionUID = 1L;

  /** With what is wrong with it, in English; nothing of its content. */
  public UnreadableMessage(String problem) {
    super(problem);
  }

  /** With what is wrong with it and what told so. */
  public UnreadableMessage(String problem, Throwable cause) {
    super(problem, cause);
  }
}
