package bank.ballast.accounts.joint;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.InvitationId;
import bank.ballast.accounts.InvitationView;
import bank.ballast.accounts.JointAccounts;
import bank.ballast.accounts.JointRefusal;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invitations to the actor's own accounts, and those that the actor claims. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JointAccountsBean implements JointAccounts {

  private static final int LARGEST_PAGE = 100;

  @Inject private AccountDirectory directory;
  @Inject private InvitationRepository invitations;
  @Inject private CustomerRepository customers;
  @Inject private JointBook book;
  @Inject private BusinessClock clock;

  @Override
  public Made invite(AccountId account) {
    directory.held(account);
    String code = InvitationCode.next();
    return new Made(view(book.invite(account, InvitationCode.hash(code))), code);
  }

  @Override
  public List<InvitationView> invitations(
      AccountId account, @Nullable InvitationId before, int limit) {
    directory.held(account);
    return views(invitations.of(account, before, page(limit)));
  }

  @Override
  public InvitationView invitation(InvitationId invitation) {
    return view(held(invitation));
  }

  @Override
  public InvitationView end(InvitationId invitation) {
    held(invitation);
    return view(book.end(invitation));
  }

  @Override
  public InvitationView approve(InvitationId invitation) {
    return view(book.approve(invitation, held(invitation).account()));
  }

  @Override
  public InvitationView claim(String code) {
    return view(book.claim(InvitationCode.hash(code), directory.actingCustomer()));
  }

  @Override
  public List<InvitationView> claims(@Nullable InvitationId before, int limit) {
    return views(invitations.claimedBy(directory.actingCustomer(), before, page(limit)));
  }

  private Invitation held(InvitationId invitation) {
    return invitations
        .held(invitation, directory.actingCustomer())
        .orElseThrow(() -> new Refusal(JointRefusal.INVITATION_NOT_FOUND));
  }

  private InvitationView view(Invitation invitation) {
    return views(List.of(invitation)).get(0);
  }

  private List<InvitationView> views(List<Invitation> rows) {
    List<UUID> claimants =
        rows.stream()
            .map(Invitation::claimant)
            .flatMap(Optional::stream)
            .map(CustomerId::value)
            .distinct()
            .toList();
    Map<CustomerId, String> names = claimants.isEmpty() ? Map.of() : customers.names(claimants);
    return rows.stream().map(row -> row.view(names, clock.now())).toList();
  }

  private static int page(int limit) {
    return Math.min(Math.max(limit, 1), LARGEST_PAGE);
  }
}
