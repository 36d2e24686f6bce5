package bank.ballast.operations.goodwill;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.GoodwillCredits;
import bank.ballast.operations.GoodwillRule;
import bank.ballast.operations.GoodwillRuleId;
import bank.ballast.operations.GoodwillState;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.TouchedRefusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A rule, who proposed it, and who decided. Locked by whoever decides. */
@Entity
@Table(name = "operations_goodwill_rule")
@DynamicUpdate // The application may change some columns alone.
class RuleRow {

  @Id private UUID id;

  private String incident;

  /** The incident while the rule is open, so that the key lets one at a time be. */
  @Column(name = "open_incident")
  private @Nullable String openIncident;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private GoodwillState state;

  @Column(columnDefinition = "char(3)")
  private String currency;

  private long customers;
  private long total;
  private String reason;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  private @Nullable String decision;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  /** For the persistence provider. */
  protected RuleRow() {}

  RuleRow(
      String incident,
      GoodwillCredits.Preview preview,
      String reason,
      String proposedBy,
      Instant now) {
    this.id = GoodwillRuleId.next().value();
    this.incident = incident;
    this.openIncident = incident;
    this.state = preview.alone() ? GoodwillState.BOOKING : GoodwillState.PROPOSED;
    this.currency = preview.total().currencyCode();
    this.customers = preview.customers();
    this.total = preview.total().minorUnits();
    this.reason = reason;
    this.proposedBy = proposedBy;
    this.proposedAt = now;
  }

  void approve(String subject, String why, Instant now) {
    if (subject.equals(proposedBy)) {
      throw new Refusal(TouchedRefusal.GOODWILL_OWN_PROPOSAL);
    }
    decide(GoodwillState.BOOKING, subject, why, now);
  }

  void reject(String subject, String why, Instant now) {
    decide(GoodwillState.REJECTED, subject, why, now);
    openIncident = null;
  }

  private void decide(GoodwillState next, String subject, String why, Instant now) {
    if (state != GoodwillState.PROPOSED) {
      throw new Refusal(TouchedRefusal.GOODWILL_DECIDED);
    }
    state = next;
    decidedBy = subject;
    decidedAt = now;
    decision = why;
  }

  /** Nothing is left to be booked. */
  void finish(Instant now) {
    state = GoodwillState.DONE;
    openIncident = null;
    finishedAt = now;
  }

  GoodwillRuleId id() {
    return new GoodwillRuleId(id);
  }

  String incident() {
    return incident;
  }

  boolean isBooking() {
    return state == GoodwillState.BOOKING;
  }

  Currency currency() {
    return Money.currency(currency);
  }

  GoodwillRule view(Map<MetKind, Money> amounts, Map<ShareState, GoodwillRepository.Sum> shares) {
    GoodwillRepository.Sum credited = shares.get(ShareState.CREDITED);
    return new GoodwillRule(
        id(),
        incident,
        state,
        amounts,
        customers,
        Money.of(total, currency),
        reason,
        proposedBy,
        proposedAt,
        decidedBy,
        decidedAt,
        decision,
        finishedAt,
        count(credited),
        Money.of(credited == null ? 0 : credited.amount(), currency),
        count(shares.get(ShareState.WAITING)),
        count(shares.get(ShareState.NO_ACCOUNT)),
        count(shares.get(ShareState.REFUSED)));
  }

  private static long count(GoodwillRepository.@Nullable Sum sum) {
    return sum == null ? 0 : sum.customers();
  }
}
