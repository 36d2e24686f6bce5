package bank.ballast.operations.goodwill;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.GoodwillCredits;
import bank.ballast.operations.GoodwillRule;
import bank.ballast.operations.GoodwillRuleId;
import bank.ballast.operations.ProposeGoodwill;
import bank.ballast.operations.TouchedRefusal;
import bank.ballast.operations.desk.Reason;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rules for goodwill credits: who proposes, who decides. Books nothing itself. */
@Stateless
@RolesAllowed({Role.OPERATOR, Role.SUPERVISOR})
public class GoodwillCreditsBean implements GoodwillCredits {

  private static final int MOST_LEFT = 500;

  @Inject private GoodwillRepository rules;
  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  /**
   * In pounds: more than that for an incident takes a second person, and so does any other money.
   */
  @Inject
  @ConfigProperty(name = "BALLAST_GOODWILL_ALONE", defaultValue = "100.00")
  private BigDecimal alone;

  @Override
  public Preview preview(ProposeGoodwill rule) {
    requireAmounts(rule);
    GoodwillRepository.Sum sum = rules.preview(rule);
    Money total = new Money(sum.amount(), rule.currency());
    return new Preview(sum.customers(), total, isForOne(rule.incident(), total));
  }

  @Override
  public GoodwillRule propose(ProposeGoodwill rule, Preview seen, String reason) {
    Reason why = Reason.typed(reason);
    if (!rules.lockIncident(rule.incident())) {
      throw new Refusal(TouchedRefusal.INCIDENT_NOT_FOUND);
    }
    if (rules.isUnderWay(rule.incident())) {
      throw new Refusal(TouchedRefusal.GOODWILL_UNDER_WAY);
    }
    Preview now = preview(rule);
    if (now.customers() == 0) {
      throw new Refusal(TouchedRefusal.GOODWILL_NOBODY);
    }
    if (!now.equals(seen)) {
      throw new Refusal(TouchedRefusal.GOODWILL_PREVIEW_CHANGED);
    }
    RuleRow row = new RuleRow(rule.incident(), now, why.text(), subject(), clock.now());
    rules.add(row, rule);
    write("GOODWILL_PROPOSED", row, why);
    if (now.alone()) {
      write("GOODWILL_RELEASED", row, why);
    }
    return view(row);
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public GoodwillRule approve(GoodwillRuleId rule, String reason) {
    Reason why = Reason.typed(reason);
    RuleRow row = lock(rule);
    row.approve(subject(), why.text(), clock.now());
    write("GOODWILL_APPROVED", row, why);
    return view(row);
  }

  @Override
  public GoodwillRule reject(GoodwillRuleId rule, String reason) {
    Reason why = Reason.typed(reason);
    RuleRow row = lock(rule);
    row.reject(subject(), why.text(), clock.now());
    write("GOODWILL_REJECTED", row, why);
    return view(row);
  }

  @Override
  public List<GoodwillRule> rules(String incident) {
    return rules.rules(incident).stream().map(this::view).toList();
  }

  @Override
  public List<Left> left(GoodwillRuleId rule, int limit) {
    RuleRow row = rules.find(rule).orElseThrow(GoodwillCreditsBean::notFound);
    return rules.left(rule, Math.min(Math.max(limit, 1), MOST_LEFT)).stream()
        .map(
            share ->
                new Left(share.customer(), new Money(share.amount(), row.currency()), share.why()))
        .toList();
  }

  /** What one person may give alone is counted over the incident, so that no rule is cut in two. */
  private boolean isForOne(String incident, Money total) {
    GoodwillRepository.Booked before = rules.booked(incident);
    if (!total.currencyCode().equals("GBP")
        || (before.credits() > 0 && (before.sum() == null || !sameCurrency(before, total)))) {
      return false;
    }
    long booked = before.sum() == null ? 0 : before.sum().minorUnits();
    long limit = alone.movePointRight(total.currency().getDefaultFractionDigits()).longValue();
    return Math.addExact(booked, total.minorUnits()) <= limit;
  }

  private static boolean sameCurrency(GoodwillRepository.Booked before, Money total) {
    return before.sum() != null && before.sum().currency().equals(total.currency());
  }

  private static void requireAmounts(ProposeGoodwill rule) {
    boolean within =
        rule.amounts().values().stream().allMatch(amount -> amount >= 0 && amount <= MOST_EACH);
    if (!within || rule.amounts().values().stream().noneMatch(amount -> amount > 0)) {
      throw new Refusal(
          TouchedRefusal.GOODWILL_AMOUNT_MALFORMED, "maximum", Long.toString(MOST_EACH / 100));
    }
  }

  private RuleRow lock(GoodwillRuleId rule) {
    return rules.lock(rule).orElseThrow(GoodwillCreditsBean::notFound);
  }

  private GoodwillRule view(RuleRow row) {
    return row.view(rules.amounts(row), rules.shares(row));
  }

  private void write(String action, RuleRow row, Reason why) {
    trail.record(action, row.incident(), why.text());
    log.decided(action, row.id().toString(), row.incident());
  }

  private String subject() {
    return actors.current().subject();
  }

  private static Refusal notFound() {
    return new Refusal(TouchedRefusal.GOODWILL_NOT_FOUND);
  }
}
