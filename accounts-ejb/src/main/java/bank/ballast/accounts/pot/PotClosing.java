package bank.ballast.accounts.pot;

import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.interest.InterestPayments;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.PostingResult;
import bank.ballast.security.SecurityLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A pot's end, in five steps, each durable before the next begins:
 *
 * <ol>
 *   <li>the pot's row says that it is being closed, which is decided under the row's lock together
 *       with the question whether the pot is locked: from now on no deposit is taken, no lock set;
 *   <li>what it has earned and was not paid yet is paid into it;
 *   <li>an entry moves all that the pot has to its account: as much as is there when the books are
 *       locked, and not an amount that was read before;
 *   <li>the ledger closes the pot's account, which it does for an empty one alone. A deposit that
 *       was on its way since before the first step makes it refuse: then the third step is done
 *       again. After it, the ledger itself refuses whatever would come;
 *   <li>the row says that the pot is closed.
 * </ol>
 *
 * <p>Where the bank breaks off between two of them, the pot stays "closing", with its money in its
 * own ledger account or back in the customer's, and counted once. Asking again does the steps again
 * from the first: what was done already changes nothing, for an empty account has nothing to move.
 */
@Dependent
class PotClosing {

  /** Each further round needs a deposit that was on its way when the round before began. */
  private static final int ROUNDS = 20;

  private final PotBook book;
  private final PotPosting posting;
  private final InterestPayments interest;
  private final Ledger ledger;
  private final SecurityLog log;

  @Inject
  PotClosing(
      PotBook book, PotPosting posting, InterestPayments interest, Ledger ledger, SecurityLog log) {
    this.book = book;
    this.posting = posting;
    this.interest = interest;
    this.ledger = ledger;
    this.log = log;
  }

  /** Closes a pot; see {@link bank.ballast.accounts.Pots#close}. */
  Pot close(PotRepository.Held held) {
    Pot pot = held.pot();
    try {
      requireAccountThatMoves(pot);
      book.beginClosing(pot.id());
      interest.payOut(pot.id().value());
      emptyAndClose(held);
      Pot closed = book.closed(pot.id());
      log.decided("POT_CLOSING", pot.id().toString(), "CLOSED");
      return closed;
    } catch (Refusal refused) {
      log.decided("POT_CLOSING", pot.id().toString(), refused.code().name());
      throw refused;
    }
  }

  /** Asked ahead of the first step, so that a pot is not left half closed on a frozen account. */
  private void requireAccountThatMoves(Pot pot) {
    AccountStatus status = ledger.account(pot.ledgerAccountOfAccount()).orElseThrow().status();
    if (status == AccountStatus.FROZEN) {
      throw new Refusal(PotsRefusal.ACCOUNT_FROZEN);
    }
  }

  private void emptyAndClose(PotRepository.Held held) {
    for (int round = 0; round < ROUNDS; round++) {
      giveBack(held);
      try {
        ledger.close(held.pot().ledgerAccount());
        return;
      } catch (Refusal refused) {
        if (refused.code() != LedgerRefusal.BALANCE_NOT_ZERO) {
          throw refused;
        }
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  private void giveBack(PotRepository.Held held) {
    Pot pot = held.pot();
    LedgerAccountView books = ledger.account(pot.ledgerAccount()).orElseThrow();
    if (!books.balance().isPositive()) {
      return;
    }
    // Each time an entry of its own: it moves what is there, so what moved before is not moved
    // twice.
    PostingResult result =
        posting.post(
            PotPosting.Movement.asked(
                new EntryId(Ids.next()),
                held,
                PotMovementKind.WITHDRAWAL,
                new Money(Long.MAX_VALUE, pot.currency()),
                new Effect.Balance(pot.ledgerAccount()),
                List.of()));
    if (result instanceof PostingResult.Refused refused) {
      PotsRefusal refusal = PotPosting.refusal(refused, pot);
      // Empty or closed by now: another call that closes it was quicker.
      if (refusal != PotsRefusal.POT_INSUFFICIENT_FUNDS && refusal != PotsRefusal.POT_CLOSED) {
        throw new Refusal(refusal);
      }
    }
  }
}
