package bank.ballast.lending.product;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanPricing;
import bank.ballast.lending.LoanPricing.Band;
import bank.ballast.lending.LoanProductVersions;
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

/** The next version: who proposes it, and who approves it, in one transaction with the version. */
@Stateless
@RolesAllowed(Role.SUPERVISOR)
public class LoanProductVersionsBean implements LoanProductVersions {

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(HIGHEST_RATE);
  private static final int DECIMALS = 2;
  private static final int MOST_BANDS = 10;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<Version> versions() {
    try {
      return table().versions(clock.today());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<Proposal> proposals() {
    try {
      return table().proposals();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public Proposal propose(LoanPricing next, String reason) {
    String why = ApprovalColumns.typed(reason);
    LoanPricing last = last(next.product());
    requireWhole(next, last.most());
    requireInTime(next, last);
    UUID id = Ids.next();
    try {
      if (!table().add(id, next, why, subject(), clock.now())) {
        throw new Refusal(LendingRefusal.LOAN_PRICING_WAITING);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    write("LOAN_PRODUCT_PROPOSED", next, why);
    return find(id);
  }

  @Override
  public Proposal approve(UUID proposal, String reason) {
    String why = ApprovalColumns.typed(reason);
    Proposal proposed = find(proposal);
    proposed.approval().requireDecidable(subject(), true);
    LoanPricing next = proposed.pricing();
    // It may have waited: nothing is offered for days that are over.
    requireInTime(next, last(next.product()));
    try {
      decide(proposal, Approval.State.APPROVED, why);
      table().follow(next, subject(), clock.now());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    write("LOAN_PRODUCT_APPROVED", next, why);
    return find(proposal);
  }

  @Override
  public Proposal reject(UUID proposal, String reason) {
    String why = ApprovalColumns.typed(reason);
    Proposal proposed = find(proposal);
    proposed.approval().requireDecidable(subject(), false);
    try {
      decide(proposal, Approval.State.REJECTED, why);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    write("LOAN_PRODUCT_REJECTED", proposed.pricing(), why);
    return find(proposal);
  }

  /** Decides, if nobody else was first. */
  private void decide(UUID proposal, Approval.State state, String why) throws SQLException {
    if (!table().decide(proposal, state, subject(), clock.now(), why)) {
      throw new Refusal(PlatformRefusal.PROPOSAL_DECIDED);
    }
  }

  private static void requireWhole(LoanPricing next, Money of) {
    require(next.least().currency().equals(of.currency()) && next.least().isPositive(), "least");
    require(
        next.most().currency().equals(of.currency()) && next.most().compareTo(next.least()) >= 0,
        "most");
    require(!next.rates().isEmpty() && next.rates().size() <= MOST_BANDS, "rates");
    long reached = 0;
    for (Band band : next.rates()) {
      BigDecimal rate = band.annualRate();
      require(
          rate.signum() >= 0
              && rate.compareTo(HIGHEST) <= 0
              && rate.stripTrailingZeros().scale() <= DECIMALS,
          "annualRate");
      require(
          band.upTo().currency().equals(of.currency()) && band.upTo().minorUnits() > reached,
          "upTo");
      reached = band.upTo().minorUnits();
    }
    // A loan that no band reaches would have no rate, and a band that no loan reaches no sense.
    require(reached == next.most().minorUnits(), "upTo");
  }

  private void requireInTime(LoanPricing next, LoanPricing last) {
    LocalDate today = clock.today();
    LocalDate earliest = last.offeredFrom().isAfter(today) ? last.offeredFrom() : today;
    if (next.offeredFrom().isBefore(earliest)) {
      throw new Refusal(LendingRefusal.LOAN_PRICING_TOO_SOON, "earliest", earliest.toString());
    }
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw new Refusal(LendingRefusal.LOAN_PRICING_MALFORMED, "field", field);
    }
  }

  private LoanPricing last(String product) {
    return versions().stream()
        .map(Version::pricing)
        .filter(pricing -> pricing.product().equals(product))
        .findFirst()
        .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_PRODUCT_NOT_FOUND));
  }

  private Proposal find(UUID id) {
    try {
      return table().find(id).orElseThrow(() -> new Refusal(LendingRefusal.LOAN_PRICING_NOT_FOUND));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private void write(String action, LoanPricing pricing, String reason) {
    trail.record(action, "loan product " + pricing.product(), reason);
    log.decided(action, pricing.product(), pricing.offeredFrom().toString());
  }

  private String subject() {
    return actors.current().subject();
  }

  private PricingTable table() {
    return new PricingTable(new Database(dataSource));
  }
}
