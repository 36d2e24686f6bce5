package bank.ballast.operations.bulkimport;

import bank.ballast.operations.ImportedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was brought in before. */
@ApplicationScoped
public class ImportJournal {

  @PersistenceContext(unitName = "operations")
  private EntityManager entities;

  /**
   * Movements of one kind and currency.
   *
   * @param sum of their amounts, in minor units
   */
  public record KindSum(ImportedKind kind, String currency, long rows, long sum) {}

  /** Those of these rows that are in the books, by their ids there. */
  public Map<String, ImportedTransaction> known(String bank, Collection<String> externalIds) {
    if (externalIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select t from ImportedTransaction t where t.bank = :bank and t.externalId in :ids",
            ImportedTransaction.class)
        .setParameter("bank", bank)
        .setParameter("ids", externalIds)
        .getResultStream()
        .collect(Collectors.toMap(ImportedTransaction::externalId, row -> row));
  }

  /** A loan that was brought in, by its id there. */
  public Optional<ImportedLoan> loan(String bank, String externalId) {
    return entities
        .createQuery(
            "select l from ImportedLoan l where l.bank = :bank and l.externalId = :id",
            ImportedLoan.class)
        .setParameter("bank", bank)
        .setParameter("id", externalId)
        .getResultStream()
        .findFirst();
  }

  /** The movements that repaid a loan, by its id there. */
  public List<ImportedTransaction> repaymentsOf(String bank, String externalLoan) {
    return entities
        .createQuery(
            "select t from ImportedTransaction t where t.bank = :bank and t.externalLoan = :loan"
                + " order by t.bookedOn, t.externalId",
            ImportedTransaction.class)
        .setParameter("bank", bank)
        .setParameter("loan", externalLoan)
        .getResultList();
  }

  /** The next loans that were brought in or that a movement names, by their ids there. */
  public List<String> loansAfter(String bank, @Nullable String after, int limit) {
    TreeSet<String> loans =
        new TreeSet<>(
            loansAfter(
                "select l.externalId from ImportedLoan l where l.bank = :bank"
                    + " and l.externalId > :after order by l.externalId",
                bank,
                after,
                limit));
    loans.addAll(
        loansAfter(
            "select distinct t.externalLoan from ImportedTransaction t where t.bank = :bank"
                + " and t.externalLoan > :after order by t.externalLoan",
            bank,
            after,
            limit));
    return loans.stream().limit(limit).toList();
  }

  private List<String> loansAfter(String query, String bank, @Nullable String after, int limit) {
    return entities
        .createQuery(query, String.class)
        .setParameter("bank", bank)
        .setParameter("after", after == null ? "" : after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The day of the last movement that was brought in. */
  public Optional<LocalDate> lastDay(String bank) {
    return Optional.ofNullable(
        entities
            .createQuery(
                "select max(t.bookedOn) from ImportedTransaction t where t.bank = :bank",
                LocalDate.class)
            .setParameter("bank", bank)
            .getSingleResult());
  }

  /** The next accounts that have rows, by their ids there. */
  public List<String> accountsAfter(String bank, @Nullable String after, int limit) {
    return entities
        .createQuery(
            "select distinct t.externalAccount from ImportedTransaction t where t.bank = :bank"
                + " and t.externalAccount > :after order by t.externalAccount",
            String.class)
        .setParameter("bank", bank)
        .setParameter("after", after == null ? "" : after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** All rows of these accounts. */
  public List<ImportedTransaction> ofAccounts(String bank, Collection<String> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select t from ImportedTransaction t where t.bank = :bank"
                + " and t.externalAccount in :accounts order by t.externalAccount, t.bookedOn",
            ImportedTransaction.class)
        .setParameter("bank", bank)
        .setParameter("accounts", accounts)
        .getResultList();
  }

  /** What was brought in, by kind and currency. */
  public List<KindSum> sums(String bank) {
    return entities
        .createQuery(
            "select t.kind, t.currency, count(t), sum(t.amount) from ImportedTransaction t"
                + " where t.bank = :bank group by t.kind, t.currency order by t.kind, t.currency",
            Object[].class)
        .setParameter("bank", bank)
        .getResultStream()
        .map(
            row ->
                new KindSum(
                    ImportedKind.valueOf((String) row[0]),
                    (String) row[1],
                    (Long) row[2],
                    (Long) row[3]))
        .toList();
  }
}
