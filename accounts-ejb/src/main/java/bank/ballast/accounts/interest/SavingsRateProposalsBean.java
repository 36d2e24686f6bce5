package bank.ballast.accounts.interest;

import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.SavingsRateProposal;
import bank.ballast.accounts.SavingsRateProposals;
import bank.ballast.accounts.SavingsRateView;
import bank.ballast.accounts.SavingsRates;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
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
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The next rate: who proposes it, and who announces it, in one transaction with the rate. */
@Stateless
@RolesAllowed(Role.SUPERVISOR)
public class SavingsRateProposalsBean implements SavingsRateProposals {

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(20);
  private static final int DECIMALS = 4;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<SavingsRateProposal> all() {
    try {
      return table().all();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public SavingsRateProposal propose(BigDecimal gross, LocalDate effectiveOn, String reason) {
    String why = ApprovalColumns.typed(reason);
    if (gross.signum() < 0
        || gross.compareTo(HIGHEST) > 0
        || gross.stripTrailingZeros().scale() > DECIMALS) {
      throw new Refusal(PotsRefusal.MALFORMED_RATE);
    }
    Rate rate = rate(gross, effectiveOn);
    UUID id = Ids.next();
    try {
      requireInTime(rate);
      if (!table().add(id, rate, why, subject(), clock.now())) {
        throw new Refusal(PotsRefusal.RATE_WAITING);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    write("SAVINGS_RATE_PROPOSED", rate, why);
    return find(id);
  }

  @Override
  public SavingsRateProposal approve(UUID proposal, String reason) {
    String why = ApprovalColumns.typed(reason);
    SavingsRateProposal proposed = find(proposal);
    proposed.approval().requireDecidable(subject(), true);
    Rate rate = rate(proposed.rate());
    try {
      // It may have waited: the notice begins with the approval.
      requireInTime(rate);
      decide(proposal, Approval.State.APPROVED, why);
      if (!table().announce(proposal, rate, subject(), clock.now())) {
        throw tooSoon(rate.effectiveOn().plusDays(1));
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    write("SAVINGS_RATE", rate, why);
    return find(proposal);
  }

  @Override
  public SavingsRateProposal reject(UUID proposal, String reason) {
    String why = ApprovalColumns.typed(reason);
    SavingsRateProposal proposed = find(proposal);
    proposed.approval().requireDecidable(subject(), false);
    try {
      decide(proposal, Approval.State.REJECTED, why);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    write("SAVINGS_RATE_REJECTED", rate(proposed.rate()), why);
    return find(proposal);
  }

  /** Decides, if nobody else was first. */
  private void decide(UUID proposal, Approval.State state, String why) throws SQLException {
    if (!table().decide(proposal, state, subject(), clock.now(), why)) {
      throw new Refusal(PlatformRefusal.PROPOSAL_DECIDED);
    }
  }

  private void requireInTime(Rate rate) throws SQLException {
    LocalDate earliest = clock.today().plusDays(1);
    List<Rate> rates = new InterestTable(new Database(dataSource)).rates();
    if (!rates.isEmpty()) {
      Rate last = rates.get(0);
      if (rate.millionths() < last.millionths()) {
        earliest = clock.today().plusDays(SavingsRates.NOTICE_DAYS);
      }
      if (!last.effectiveOn().isBefore(earliest)) {
        earliest = last.effectiveOn().plusDays(1);
      }
    }
    if (rate.effectiveOn().isBefore(earliest)) {
      throw tooSoon(earliest);
    }
  }

  private SavingsRateProposal find(UUID id) {
    try {
      return table().find(id).orElseThrow(() -> new Refusal(PotsRefusal.RATE_NOT_FOUND));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static Refusal tooSoon(LocalDate earliest) {
    return new Refusal(PotsRefusal.RATE_TOO_SOON, "earliest", earliest.toString());
  }

  private static Rate rate(SavingsRateView view) {
    return rate(view.gross(), view.effectiveOn());
  }

  private static Rate rate(BigDecimal gross, LocalDate effectiveOn) {
    return new Rate(gross.movePointRight(DECIMALS).intValueExact(), effectiveOn);
  }

  private void write(String action, Rate rate, String reason) {
    trail.record(action, "savings rate from " + rate.effectiveOn(), reason);
    log.decided(action, rate.effectiveOn().toString(), rate.view().gross() + " %");
  }

  private String subject() {
    return actors.current().subject();
  }

  private RateProposalTable table() {
    return new RateProposalTable(new Database(dataSource));
  }
}
