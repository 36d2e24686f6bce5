package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ledger account as it stands.
 *
 * @param id its id
 * @param kind of the five
 * @param name what it is called in a trial balance
 * @param status whether it takes postings
 * @param frozenBy who froze it; nobody, unless it is frozen
 * @param balance on its normal side: what a customer has, for a customer's account
 * @param available what of the balance no pending entry holds
 * @param pending whether pending entries hold anything of it, or promise it anything
 * @param floor the lowest balance that a posting may leave, or null for none
 * @param sequence how many legs it has
 */
public record LedgerAccountView(
    LedgerAccountId id,
    AccountKind kind,
    String name,
    AccountStatus status,
    Set<FrozenBy> frozenBy,
    Money balance,
    Money available,
    boolean pending,
    @Nullable Long floor,
    long sequence) {

  /** What can't change under the reader. */
  public LedgerAccountView {
    frozenBy = Set.copyOf(frozenBy);
  }
}
