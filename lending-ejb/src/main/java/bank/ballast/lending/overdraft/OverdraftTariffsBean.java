package bank.ballast.lending.overdraft;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.lending.OverdraftTariffView;
import bank.ballast.lending.OverdraftTariffs;
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
import javax.sql.DataSource;

/** Tariffs: who proposes the next one, and who announces it. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
public class OverdraftTariffsBean implements OverdraftTariffs {

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public List<OverdraftTariffView> history() {
    return tariffs().stream().map(Tariff::view).toList();
  }

  @Override
  public LocalDate earliest(BigDecimal annualRate) {
    // Customers read of it on the morning after it was approved, at the latest.
    LocalDate tomorrow = clock.today().plusDays(1);
    Tariff last =
        tariffs().stream()
            .filter(tariff -> tariff.approval().state() == Approval.State.APPROVED)
            .findFirst()
            .orElseThrow();
    LocalDate told =
        annualRate.movePointRight(4).compareTo(BigDecimal.valueOf(last.terms().millionths())) > 0
            ? tomorrow.plusMonths(NOTICE_MONTHS)
            : tomorrow;
    return last.effectiveOn().isBefore(told) ? told : last.effectiveOn().plusDays(1);
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public OverdraftTariffView propose(BigDecimal annualRate, LocalDate effectiveOn, String reason) {
    String why = ApprovalColumns.typed(reason);
    if (annualRate.signum() <= 0
        || annualRate.compareTo(HIGHEST) > 0
        || annualRate.stripTrailingZeros().scale() > DECIMALS) {
      throw new Refusal(OverdraftRefusal.MALFORMED_OVERDRAFT_RATE);
    }
    requireInTime(annualRate, effectiveOn);
    try {
      String terms = table().on(clock.today()).terms().withRate(annualRate);
      if (!table().add(effectiveOn, terms, why, subject(), clock.now())) {
        throw new Refusal(OverdraftRefusal.OVERDRAFT_TARIFF_WAITING);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    Tariff proposed = tariffs().get(0);
    write("OVERDRAFT_TARIFF_PROPOSED", proposed, why);
    return proposed.view();
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public OverdraftTariffView approve(int version, String reason) {
    Tariff proposed = find(version);
    proposed.approval().requireDecidable(subject(), true);
    // It may have waited: the notice begins with the approval.
    requireInTime(proposed.view().annualRate(), proposed.effectiveOn());
    return decide(version, Approval.State.APPROVED, reason);
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public OverdraftTariffView reject(int version, String reason) {
    find(version).approval().requireDecidable(subject(), false);
    return decide(version, Approval.State.REJECTED, reason);
  }

  private OverdraftTariffView decide(int version, Approval.State state, String reason) {
    String why = ApprovalColumns.typed(reason);
    try {
      if (!table().decide(version, state, subject(), clock.now(), why)) {
        throw new Refusal(PlatformRefusal.PROPOSAL_DECIDED);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    Tariff decided = find(version);
    write("OVERDRAFT_TARIFF_" + state, decided, why);
    return decided.view();
  }

  private void requireInTime(BigDecimal annualRate, LocalDate effectiveOn) {
    LocalDate earliest = earliest(annualRate);
    if (effectiveOn.isBefore(earliest)) {
      throw new Refusal(
          OverdraftRefusal.OVERDRAFT_TARIFF_TOO_SOON, "earliest", earliest.toString());
    }
  }

  private Tariff find(int version) {
    return tariffs().stream()
        .filter(tariff -> tariff.version() == version)
        .findFirst()
        .orElseThrow(() -> new Refusal(OverdraftRefusal.OVERDRAFT_TARIFF_NOT_FOUND));
  }

  private List<Tariff> tariffs() {
    try {
      return table().all();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private void write(String action, Tariff tariff, String reason) {
    String rate = tariff.view().annualRate() + " %";
    trail.record(action, "overdraft tariff " + tariff.version(), reason);
    log.decided(action, tariff.effectiveOn().toString(), rate);
  }

  private String subject() {
    return actors.current().subject();
  }

  private TariffTable table() {
    return new TariffTable(new Database(dataSource));
  }
}
