package bank.ballast.operations.bulkimport;

import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.operations.BulkImport.StandingOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps standing orders that nothing pays by. */
@ApplicationScoped
public class StandingOrderStore {

  @PersistenceContext(unitName = "operations")
  private EntityManager entities;

  /** Those of these orders that are kept already, by their ids in the other bank's books. */
  public Map<String, PausedStandingOrder> known(String bank, Collection<String> externalIds) {
    if (externalIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select o from PausedStandingOrder o where o.bank = :bank and o.externalId in :ids",
            PausedStandingOrder.class)
        .setParameter("bank", bank)
        .setParameter("ids", externalIds)
        .getResultStream()
        .collect(Collectors.toMap(PausedStandingOrder::externalId, order -> order));
  }

  /** Keeps new ones, all or none. */
  @Transactional
  public void keep(String bank, Map<StandingOrder, LedgerAccountId> orders) {
    orders.forEach(
        (order, account) -> entities.persist(new PausedStandingOrder(bank, order, account)));
  }

  /** How many are kept. */
  public long count(String bank) {
    return entities
        .createQuery("select count(o) from PausedStandingOrder o where o.bank = :bank", Long.class)
        .setParameter("bank", bank)
        .getSingleResult();
  }
}
