package bank.ballast.accounts.joint;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.InvitationId;
import bank.ballast.accounts.JointRefusal;
import bank.ballast.accounts.account.Account;
import bank.ballast.accounts.account.AccountRepository;
import bank.ballast.accounts.account.AccountRoom;
import bank.ballast.accounts.account.Holder;
import bank.ballast.accounts.account.Holding;
import bank.ballast.accounts.pot.PotRoom;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Writes invitations and what comes of them: each method is one database transaction. What concerns
 * an account's holders is decided under the lock of its row, which is taken before an invitation's.
 * Whoever calls has made sure whose account it is.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class JointBook {

  @Inject private InvitationRepository invitations;
  @Inject private AccountRepository accounts;
  @Inject private AccountRoom room;
  @Inject private PotRoom pots;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** Keeps an invitation; see {@link bank.ballast.accounts.JointAccounts#invite}. */
  public Invitation invite(AccountId account, byte[] codeHash) {
    Account locked = lock(account);
    if (locked.mostHolders() < 2) {
      throw new Refusal(JointRefusal.ACCOUNT_NOT_JOINT);
    }
    requireOpen(locked);
    requireRoom(locked);
    Optional<Invitation> latest = invitations.lockUnderWay(account);
    if (latest.isPresent()) {
      if (latest.get().isUnderWay(clock.now())) {
        throw new Refusal(JointRefusal.INVITATION_UNDER_WAY);
      }
      latest.get().expire(clock.now());
      // Or it would still be in the way of the new one's row.
      invitations.flush();
    }
    Invitation invitation = new Invitation(account, codeHash, clock.now());
    invitations.add(invitation);
    return invitation;
  }

  /** Claims an invitation; see {@link bank.ballast.accounts.JointAccounts#claim}. */
  public Invitation claim(byte[] codeHash, CustomerId by) {
    Invitation invitation =
        invitations
            .lock(codeHash)
            .orElseThrow(() -> new Refusal(JointRefusal.INVITATION_NOT_FOUND));
    if (invitation.claimant().isEmpty()
        && accounts.findHeld(invitation.account(), by).isPresent()) {
      throw new Refusal(JointRefusal.ALREADY_HOLDER);
    }
    invitation.claim(by, clock.now());
    return invitation;
  }

  /** Makes who claimed it a holder; see {@link bank.ballast.accounts.JointAccounts#approve}. */
  public Invitation approve(InvitationId id, AccountId account) {
    Account locked = lock(account);
    Invitation invitation = locked(id);
    Optional<CustomerId> joining = invitation.approve(clock.now());
    if (joining.isPresent()) {
      requireOpen(locked);
      requireRoom(locked);
      room.take(joining.get());
      accounts.add(new Holder(account, joining.get(), Holding.JOINT_OWNER));
    }
    return invitation;
  }

  /** Takes it back or declines; see {@link bank.ballast.accounts.JointAccounts#end}. */
  public Invitation end(InvitationId id) {
    Invitation invitation = locked(id);
    invitation.takeBack(clock.now());
    return invitation;
  }

  private Account lock(AccountId account) {
    return accounts.lock(account).orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }

  private Invitation locked(InvitationId id) {
    return invitations.lock(id).orElseThrow(() -> new Refusal(JointRefusal.INVITATION_NOT_FOUND));
  }

  /** Neither closed nor on the way there: who joins would have a say in that. */
  private void requireOpen(Account account) {
    if (pots.isShut(account.id())
        || ledger.account(account.ledgerAccount()).orElseThrow().status() == AccountStatus.CLOSED) {
      throw new Refusal(AccountsRefusal.ACCOUNT_CLOSED);
    }
  }

  private void requireRoom(Account account) {
    if (accounts.owners(account.id()).size() >= account.mostHolders()) {
      throw new Refusal(JointRefusal.ACCOUNT_HAS_TWO_HOLDERS);
    }
  }
}
