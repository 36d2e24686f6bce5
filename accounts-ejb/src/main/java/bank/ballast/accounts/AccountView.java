package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.FrozenBy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account as it stands.
 *
 * @param id its id
 * @param type its kind
 * @param status whether money can move
 * @param frozenBy who froze it; nobody, unless it is frozen
 * @param sortCode six digits, the bank's own
 * @param accountNumber eight digits
 * @param iban the same as an IBAN (ISO 13616)
 * @param balance what is in it
 * @param openedOn when it was opened
 * @param holders the names of whose it is, one or two, whoever opened it first
 * @param closing how far its closing is, while that is on its way; null where it is not
 */
public record AccountView(
    AccountId id,
    AccountType type,
    AccountStatus status,
    Set<FrozenBy> frozenBy,
    String sortCode,
    String accountNumber,
    String iban,
    Money balance,
    LocalDate openedOn,
    List<String> holders,
    @Nullable ClosureState closing) {

  /** What can't change under the reader. */
  public AccountView {
    frozenBy = Set.copyOf(frozenBy);
    holders = List.copyOf(holders);
  }

  /** The names of all of its holders in one line. */
  public String holder() {
    return String.join(" & ", holders);
  }

  /** Whether it is one of those who have it frozen. */
  public boolean isFrozenBy(FrozenBy who) {
    return frozenBy.contains(who);
  }
}
