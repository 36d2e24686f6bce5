package bank.ballast.operations.goodwill;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.operations.GoodwillRuleId;
import bank.ballast.operations.GoodwillState;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.ProposeGoodwill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds and keeps rules, what each gives to whom, and what was booked. */
@ApplicationScoped
public class GoodwillRepository {

  /** Who would have what: the most that any of what they met is worth, nobody a second time. */
  private static final String SHARES =
      "(SELECT m.customer_id, MAX(CASE m.kind WHEN 'REFUSED_PAYMENT' THEN ?2"
          + " WHEN 'FAILED_LOG_IN' THEN ?3 WHEN 'ERROR' THEN ?4 WHEN 'DROPPED' THEN ?5"
          + " WHEN 'SEEN_BY_CLIENT' THEN ?6 END) AS amount"
          + " FROM operations_touched_met m WHERE m.incident = ?1"
          + " AND NOT EXISTS (SELECT 1 FROM operations_goodwill_credit c"
          + " WHERE c.incident = m.incident AND c.customer_id = m.customer_id)"
          + " GROUP BY m.customer_id) t WHERE t.amount > 0";

  private static final String PREVIEW =
      "SELECT COUNT(*), COALESCE(SUM(t.amount), 0) FROM " + SHARES;

  private static final String FREEZE =
      "INSERT INTO operations_goodwill_share (rule_id, customer_id, amount, state)"
          + " SELECT ?7, t.customer_id, t.amount, 'WAITING' FROM "
          + SHARES;

  @PersistenceContext(unitName = "operations")
  private EntityManager entities;

  /**
   * Customers of one state, and what they have together.
   *
   * @param amount in minor units
   */
  record Sum(long customers, long amount) {}

  /**
   * What was booked for an incident.
   *
   * @param sum null where nothing was, or more than one currency
   */
  public record Booked(long credits, @Nullable Money sum) {}

  /** How many customers a rule would give something, and what they would have together. */
  Sum preview(ProposeGoodwill rule) {
    Object[] row = (Object[]) with(entities.createNativeQuery(PREVIEW), rule).getSingleResult();
    return new Sum(
        ((Number) row[0]).longValue(), new BigDecimal(row[1].toString()).longValueExact());
  }

  /** Keeps a rule with all that it gives. */
  void add(RuleRow row, ProposeGoodwill rule) {
    entities.persist(row);
    entities.flush();
    rule.amounts()
        .forEach(
            (kind, amount) -> {
              if (amount > 0) {
                entities.persist(new AmountRow(row.id(), kind, amount));
              }
            });
    with(entities.createNativeQuery(FREEZE), rule)
        .setParameter(7, row.id().value().toString())
        .executeUpdate();
  }

  private static Query with(Query query, ProposeGoodwill rule) {
    Map<MetKind, Long> amounts = rule.amounts();
    return query
        .setParameter(1, rule.incident())
        .setParameter(2, amounts.getOrDefault(MetKind.REFUSED_PAYMENT, 0L))
        .setParameter(3, amounts.getOrDefault(MetKind.FAILED_LOG_IN, 0L))
        .setParameter(4, amounts.getOrDefault(MetKind.ERROR, 0L))
        .setParameter(5, amounts.getOrDefault(MetKind.DROPPED, 0L))
        .setParameter(6, amounts.getOrDefault(MetKind.SEEN_BY_CLIENT, 0L));
  }

  /** Whether anybody was told of an incident, which nobody else proposes for until this ends. */
  boolean lockIncident(String incident) {
    return !entities
        .createNativeQuery(
            "SELECT incident FROM operations_touched_incident WHERE incident = ?1 FOR UPDATE")
        .setParameter(1, incident)
        .getResultList()
        .isEmpty();
  }

  /** Whether a rule for the incident is proposed, or being booked. */
  boolean isUnderWay(String incident) {
    return entities
            .createQuery(
                "select count(r) from RuleRow r where r.openIncident = :incident", Long.class)
            .setParameter("incident", incident)
            .getSingleResult()
        > 0;
  }

  /** A rule, which nobody else decides until the transaction ends. */
  Optional<RuleRow> lock(GoodwillRuleId id) {
    return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<RuleRow> byId(GoodwillRuleId id) {
    return entities
        .createQuery("select r from RuleRow r where r.id = :id", RuleRow.class)
        .setParameter("id", id.value());
  }

  /** The rule that has waited longest for its booking. */
  Optional<RuleRow> booking() {
    return entities
        .createQuery(
            "select r from RuleRow r where r.state = :booking order by r.id", RuleRow.class)
        .setParameter("booking", GoodwillState.BOOKING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The rules for an incident, newest first. */
  List<RuleRow> rules(String incident) {
    return entities
        .createQuery(
            "select r from RuleRow r where r.incident = :incident order by r.id desc",
            RuleRow.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  /** What a rule's kinds of things are worth. */
  Map<MetKind, Money> amounts(RuleRow rule) {
    return entities
        .createQuery("select a from AmountRow a where a.ruleId = :rule", AmountRow.class)
        .setParameter("rule", rule.id().value())
        .getResultStream()
        .collect(Collectors.toMap(AmountRow::kind, a -> new Money(a.amount(), rule.currency())));
  }

  /** What became of a rule's shares. */
  Map<ShareState, Sum> shares(RuleRow rule) {
    Map<ShareState, Sum> sums = new EnumMap<>(ShareState.class);
    entities
        .createQuery(
            "select s.state, count(s), sum(s.amount) from ShareRow s"
                + " where s.ruleId = :rule group by s.state",
            Object[].class)
        .setParameter("rule", rule.id().value())
        .getResultStream()
        .forEach(row -> sums.put((ShareState) row[0], new Sum((Long) row[1], (Long) row[2])));
    return sums;
  }

  /** The next shares that are to be booked. */
  List<ShareRow> waiting(RuleRow rule, int limit) {
    return entities
        .createQuery(
            "select s from ShareRow s where s.ruleId = :rule and s.state = :waiting"
                + " order by s.customerId",
            ShareRow.class)
        .setParameter("rule", rule.id().value())
        .setParameter("waiting", ShareState.WAITING)
        .setMaxResults(limit)
        .getResultList();
  }

  /** These customers' shares that are still to be booked. */
  List<ShareRow> waiting(RuleRow rule, Collection<CustomerId> customers) {
    return entities
        .createQuery(
            "select s from ShareRow s where s.ruleId = :rule and s.state = :waiting"
                + " and s.customerId in :customers",
            ShareRow.class)
        .setParameter("rule", rule.id().value())
        .setParameter("waiting", ShareState.WAITING)
        .setParameter("customers", customers.stream().map(CustomerId::value).toList())
        .getResultList();
  }

  /** Shares that a rule did not book, and will not. */
  List<ShareRow> left(GoodwillRuleId rule, int limit) {
    return entities
        .createQuery(
            "select s from ShareRow s where s.ruleId = :rule and s.state in :states"
                + " order by s.customerId",
            ShareRow.class)
        .setParameter("rule", rule.value())
        .setParameter("states", List.of(ShareState.NO_ACCOUNT, ShareState.REFUSED))
        .setMaxResults(limit)
        .getResultList();
  }

  /** The currency of a rule. */
  Optional<RuleRow> find(GoodwillRuleId id) {
    return byId(id).getResultStream().findFirst();
  }

  /** What these customers have been credited for an incident. */
  Map<CustomerId, CreditRow> credits(String incident, Collection<CustomerId> customers) {
    Map<CustomerId, CreditRow> found = new HashMap<>();
    List<UUID> ids = customers.stream().map(CustomerId::value).toList();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "select c from CreditRow c where c.incident = :incident"
                  + " and c.customerId in :customers",
              CreditRow.class)
          .setParameter("incident", incident)
          .setParameter("customers", ids)
          .getResultStream()
          .forEach(credit -> found.put(credit.customer(), credit));
    }
    return found;
  }

  /** What these customers were given for an incident. */
  public Map<CustomerId, Money> credited(String incident, Collection<CustomerId> customers) {
    Map<CustomerId, Money> amounts = new HashMap<>();
    credits(incident, customers).forEach((who, credit) -> amounts.put(who, credit.amount()));
    return amounts;
  }

  /** What was booked for an incident. */
  public Booked booked(String incident) {
    List<Object[]> rows =
        entities
            .createQuery(
                "select c.currency, count(c), sum(c.amount) from CreditRow c"
                    + " where c.incident = :incident group by c.currency",
                Object[].class)
            .setParameter("incident", incident)
            .getResultList();
    long credits = rows.stream().mapToLong(row -> (Long) row[1]).sum();
    return new Booked(
        credits,
        rows.size() == 1 ? Money.of((Long) rows.get(0)[2], (String) rows.get(0)[0]) : null);
  }
}
