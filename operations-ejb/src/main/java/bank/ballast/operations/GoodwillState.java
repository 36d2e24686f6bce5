package bank.ballast.operations;

/** How far a rule for goodwill credits has come. */
public enum GoodwillState {
  /** A second person is to decide. */
  PROPOSED,
  /** Credits are being booked. */
  BOOKING,
  /** All were booked that could be. */
  DONE,
  /** Nothing was booked, and nothing will be. */
  REJECTED
}
