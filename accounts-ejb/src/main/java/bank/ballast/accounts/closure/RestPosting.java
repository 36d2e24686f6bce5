package bank.ballast.accounts.closure;

import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.account.Account;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Books the rest of an account to another one of its holder's. */
@Dependent
class RestPosting {

  private final Ledger ledger;
  private final BusinessClock clock;

  @Inject
  RestPosting(Ledger ledger, BusinessClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Moves what the account has when the books are locked, and no more than was seen: so that
   * nothing is taken out of an overdraft.
   */
  PostingResult pay(Account account, Account rest, Money seen) {
    // Each time an entry of its own: it moves what is there, so what moved before is not moved
    // twice.
    EntryId id = new EntryId(Ids.next());
    return Today.post(
        ledger,
        clock,
        day ->
            Posting.of(
                new Entry(
                    id,
                    "ACCOUNT_CLOSURE",
                    day,
                    day,
                    "",
                    List.of(
                        new Leg(account.ledgerAccount(), Side.DEBIT, seen, rest.accountNumber()),
                        new Leg(rest.ledgerAccount(), Side.CREDIT, seen, account.accountNumber())),
                    null,
                    new Effect.Balance(account.ledgerAccount()))));
  }

  /**
   * The ledger's refusal in a customer's words; nothing where the next round finds out by itself.
   *
   * @throws IllegalStateException where no request can be the cause of it: the bank is at fault
   */
  static Optional<ClosuresRefusal> refusal(PostingResult.Refused refused, Account rest) {
    Refusal refusal = refused.refusal();
    boolean ofRest = rest.ledgerAccount().value().toString().equals(refusal.facts().get("account"));
    if (refusal.code() instanceof LedgerRefusal code) {
      switch (code) {
        case LEDGER_ACCOUNT_CLOSED -> {
          return ofRest ? Optional.of(ClosuresRefusal.REST_ACCOUNT_CLOSED) : Optional.empty();
        }
        case LEDGER_ACCOUNT_FROZEN -> {
          return ofRest ? Optional.of(ClosuresRefusal.REST_ACCOUNT_FROZEN) : Optional.empty();
        }
        case BALANCE_OVERFLOW -> {
          return Optional.of(ClosuresRefusal.AMOUNT_TOO_LARGE);
        }
        case INSUFFICIENT_FUNDS -> {
          return Optional.empty();
        }
        default -> {
          // No customer's doing.
        }
      }
    }
    throw new IllegalStateException("the ledger refused", refusal);
  }
}
