package bank.ballast.rehearsal.customers;

/** What came of something that a customer tried. */
public enum Outcome {
  /** What they wanted. */
  DONE,
  /** A refusal that is right, as where there is not enough money. */
  REFUSED,
  /** An answer that should not be: an error, a refusal without a reason, one that can't be read. */
  WRONG,
  /** None. */
  UNANSWERED;

  /** Whether the customer was let down. */
  public boolean isFailure() {
    return this == WRONG || this == UNANSWERED;
  }
}
