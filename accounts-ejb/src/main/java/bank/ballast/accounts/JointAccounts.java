package bank.ballast.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a joint account gets its second holder: the first makes an invitation and hands its code on,
 * the other claims it, and the first, who then sees their name, approves. So a code that went
 * astray gives nobody an account.
 */
public interface JointAccounts {

  /** For how many days an invitation can be claimed. */
  int DAYS_TO_CLAIM = 7;

  /**
   * An invitation that was just made.
   *
   * @param code to be handed on; told this once, and kept nowhere
   */
  record Made(InvitationView invitation, String code) {}

  /**
   * Makes an invitation to one of the actor's accounts.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     AccountsRefusal#ACCOUNT_CLOSED}, {@link JointRefusal#ACCOUNT_NOT_JOINT}, {@link
   *     JointRefusal#ACCOUNT_HAS_TWO_HOLDERS}, {@link JointRefusal#INVITATION_UNDER_WAY}
   */
  Made invite(AccountId account);

  /**
   * Invitations to one of the actor's accounts, newest first.
   *
   * @param before only those made before this one, or null
   * @param limit at most so many, 1 to 100
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  List<InvitationView> invitations(AccountId account, @Nullable InvitationId before, int limit);

  /**
   * An invitation to one of the actor's accounts.
   *
   * @throws bank.ballast.kernel.Refusal {@link JointRefusal#INVITATION_NOT_FOUND}
   */
  InvitationView invitation(InvitationId invitation);

  /**
   * Takes back an invitation, or declines who claimed it. Again, it changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link JointRefusal#INVITATION_NOT_FOUND}, {@link
   *     JointRefusal#INVITATION_ENDED} where it was approved
   */
  InvitationView end(InvitationId invitation);

  /**
   * Makes who claimed the invitation a holder of the account. Again, it changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link JointRefusal#INVITATION_NOT_FOUND}, {@link
   *     JointRefusal#INVITATION_NOT_CLAIMED}, {@link JointRefusal#INVITATION_ENDED}, {@link
   *     JointRefusal#ACCOUNT_HAS_TWO_HOLDERS}, {@link AccountsRefusal#ACCOUNT_CLOSED}, {@link
   *     AccountsRefusal#TOO_MANY_ACCOUNTS} of the claimant's
   */
  InvitationView approve(InvitationId invitation);

  /**
   * Claims an invitation for the actor. Again by the same, it changes nothing.
   *
   * @param code as it was handed on; blanks and case don't matter
   * @throws bank.ballast.kernel.Refusal {@link JointRefusal#INVITATION_NOT_FOUND} for every code
   *     that this actor cannot claim, so that nothing is learnt by trying; {@link
   *     JointRefusal#ALREADY_HOLDER}
   */
  InvitationView claim(String code);

  /**
   * What the actor claimed, newest first.
   *
   * @param before only invitations made before this one, or null
   * @param limit at most so many, 1 to 100
   */
  List<InvitationView> claims(@Nullable InvitationId before, int limit);
}
