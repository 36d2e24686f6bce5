package bank.ballast.accounts;

/** How far an invitation to a joint account is. */
public enum InvitationState {
  /** Nobody has claimed it yet. */
  OPEN,
  /** Somebody has, and waits for the inviter's word. */
  CLAIMED,
  /** Who claimed it holds the account now. */
  APPROVED,
  /** The inviter did not want who claimed it. */
  DECLINED,
  /** The inviter took it back before anybody claimed it. */
  WITHDRAWN,
  /** Its time was over before anybody claimed it. */
  EXPIRED,
  /** What only a later release has a word for, which was here before this one. */
  OTHER
}
