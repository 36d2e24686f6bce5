package bank.ballast.guard;

/** Where a release is on its way. */
public enum ReleaseState {
  /** Being started and tried by synthetic customers; serves nobody else. */
  PREPARING,
  /** Serves a share of the customers. */
  STAGED,
  /** As staged, and stays at its share until somebody says otherwise. */
  PAUSED,
  /** On its way back. */
  ROLLING_BACK,
  /** The guard sent it back. */
  ROLLED_BACK,
  /** A person sent it back. */
  ABORTED,
  /** Serves everybody and is watched; the release before it is still there. */
  WATCHED,
  /** Is the stable release now. */
  PROMOTED;

  /** Whether it is over, one way or the other. */
  public boolean isOver() {
    return this == ROLLED_BACK || this == ABORTED || this == PROMOTED;
  }

  /** Whether it was sent back, or is on its way. */
  public boolean wentBack() {
    return this == ROLLING_BACK || this == ROLLED_BACK || this == ABORTED;
  }
}
