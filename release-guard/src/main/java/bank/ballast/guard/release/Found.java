package bank.ballast.guard.release;

import bank.ballast.guard.Reason;

/** A release must go back; carries why. */
final class Found extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  Found(Reason.Code code, String detail) {
    super(code + ": " + detail);
    this.reason = new Reason(code, detail);
  }

  Reason reason() {
    return reason;
  }
}
