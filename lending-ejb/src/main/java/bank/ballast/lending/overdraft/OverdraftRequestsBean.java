package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.OverdraftOffer;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.lending.OverdraftRequests;
import bank.ballast.lending.OverdraftView;
import bank.ballast.platform.Approval;
import bank.ballast.platform.ApprovalColumns;
import bank.ballast.platform.Database;
import bank.ballast.platform.PlatformRefusal;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Limits above the automatic offer: who asks for them, and who decides. Sets none itself. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class OverdraftRequestsBean implements OverdraftRequests {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private OverdraftViews views;
  @Inject private OverdraftOffers offers;
  @Inject private OverdraftNews news;
  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public OverdraftView ofAccount(AccountId account) {
    return views.of(account);
  }

  @Override
  public List<OverdraftRequest> requests() {
    try {
      return table().all();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public OverdraftRequest propose(AccountId account, Money limit, String reason) {
    String why = ApprovalColumns.typed(reason);
    try {
      requireWithinTariff(account, limit);
      UUID id = Ids.next();
      if (!table().add(id, account, limit.minorUnits(), why, subject(), clock.now())) {
        throw new Refusal(OverdraftRefusal.OVERDRAFT_REQUEST_WAITING);
      }
      write("OVERDRAFT_PROPOSED", account, limit, why);
      return table().find(id).orElseThrow();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public void approve(UUID request, String reason) {
    decide(request, Approval.State.APPROVED, reason);
  }

  @Override
  public void reject(UUID request, String reason) {
    decide(request, Approval.State.REJECTED, reason);
  }

  private void decide(UUID id, Approval.State state, String reason) {
    String why = ApprovalColumns.typed(reason);
    Instant now = clock.now();
    try {
      OverdraftRequest request =
          table()
              .find(id)
              .orElseThrow(() -> new Refusal(OverdraftRefusal.OVERDRAFT_REQUEST_NOT_FOUND));
      request.approval().requireDecidable(subject(), state == Approval.State.APPROVED);
      if (!table().decide(id, state, subject(), now, why)) {
        throw new Refusal(PlatformRefusal.PROPOSAL_DECIDED);
      }
      if (!request.approval().proposedBy().equals(subject())) {
        // Who takes back what they proposed themselves has decided nothing.
        news.decided(request, state == Approval.State.APPROVED);
      }
      write("OVERDRAFT_" + state, request.account(), request.limit(), why);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private void requireWithinTariff(AccountId account, Money limit) throws SQLException {
    if (!limit.currency().equals(Tariff.CURRENCY)) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    if (!limit.isPositive()) {
      throw new Refusal(OverdraftRefusal.MALFORMED_OVERDRAFT_LIMIT, "field", "limit");
    }
    Terms terms = new TariffTable(new Database(dataSource)).on(clock.today()).terms();
    OverdraftOffer offer = offers.offer(account, terms);
    if (!offer.highest().isPositive()) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_NOT_OFFERED);
    }
    if (limit.compareTo(offer.highest()) > 0) {
      throw new Refusal(
          OverdraftRefusal.OVERDRAFT_ABOVE_OFFER,
          "offered",
          Long.toString(offer.highest().minorUnits()));
    }
  }

  private void write(String action, AccountId account, Money limit, String reason) {
    trail.record(action, account.toString(), reason);
    log.decided(action, account.toString(), Long.toString(limit.minorUnits()));
  }

  private String subject() {
    return actors.current().subject();
  }

  private RequestTable table() {
    return new RequestTable(new Database(dataSource));
  }
}
