package bank.ballast.accounts;

import bank.ballast.kernel.RefusalCode;

/** Why something about a joint account was refused. */
public enum JointRefusal implements RefusalCode {
  /** Only a joint account takes a second holder. */
  ACCOUNT_NOT_JOINT(Kind.UNPROCESSABLE),
  /** A joint account has two holders at most. */
  ACCOUNT_HAS_TWO_HOLDERS(Kind.CONFLICT),
  /** The account has an invitation that is open or claimed. */
  INVITATION_UNDER_WAY(Kind.CONFLICT),
  /** No such invitation, or it is somebody else's, claimed, over, or taken back. */
  INVITATION_NOT_FOUND(Kind.NOT_FOUND),
  /** Nobody has claimed the invitation yet. */
  INVITATION_NOT_CLAIMED(Kind.CONFLICT),
  /** The invitation was approved, declined or withdrawn, or its time is over. */
  INVITATION_ENDED(Kind.CONFLICT),
  /** Whoever claims holds the account already. */
  ALREADY_HOLDER(Kind.CONFLICT);

  private final Kind kind;

  JointRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
