package bank.ballast.platform;

/**
 * What can be switched on and off while the bank runs. Each is a loan: it goes when what it guards
 * has proven itself, two releases later at most. One that {@link #stays} is no loan.
 */
public enum Feature {
  /** Keeping what clients report: off for a version of the app that floods the bank with it. */
  CLIENT_REPORTS(
      "client-reports", "Keep what clients report; stays, to silence a flood", true, true);

  private final String flag;
  private final String purpose;
  private final boolean atFirst;
  private final boolean stays;

  Feature(String flag, String purpose, boolean atFirst, boolean stays) {
    this.flag = flag;
    this.purpose = purpose;
    this.atFirst = atFirst;
    this.stays = stays;
  }

  /** The flag's name. */
  public String flag() {
    return flag;
  }

  /** What it is for, in a few words. */
  public String purpose() {
    return purpose;
  }

  /** Whether it is on until somebody decides otherwise, and while nothing else is known. */
  public boolean atFirst() {
    return atFirst;
  }

  /** Whether it is meant to stay, however many releases there are. */
  public boolean stays() {
    return stays;
  }
}
