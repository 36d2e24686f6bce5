package bank.ballast.lending;

import bank.ballast.kernel.Constants;

/** How far an application is. */
public enum LoanApplicationState {
  /** Waits for a person. */
  REFERRED,
  /** One person would lend; waits for a second one. */
  RECOMMENDED,
  /** The bank offers the loan. */
  OFFERED,
  /** The bank does not lend. */
  DECLINED,
  /** The customer took it back. */
  WITHDRAWN,
  /** Nobody signed while the offer was good. */
  EXPIRED,
  /** Signed, and paid out. */
  SIGNED,
  /** What only a later release has a word for, which was here before this one. */
  OTHER;

  /** The state of this name. */
  public static LoanApplicationState of(String name) {
    return Constants.of(LoanApplicationState.class, name, OTHER);
  }
}
