package bank.ballast.simulator;

/** What can't be done as it was asked. */
final class Wrong extends Exception {

  private static final long serialVersionUID = 1L;

  Wrong(String what) {
    super(what);
  }
}
