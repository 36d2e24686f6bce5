package bank.ballast.accounts.pot;

import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.PostingResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Deposits that nobody asks for at the moment when they are made. */
@ApplicationScoped
public class AutomaticDeposits {

  @Inject private PotRepository pots;
  @Inject private PotPosting posting;

  /**
   * Makes one. The same id moves once, whatever else is said.
   *
   * @param code why, as the entry says
   * @return why nothing moved, if nothing did
   * @throws bank.ballast.kernel.Refusal {@link LedgerRefusal#LEDGER_UNAVAILABLE}
   */
  public Optional<PotsRefusal> make(EntryId id, String code, PotId pot, Money amount) {
    Optional<PotRepository.Found> found = pots.find(pot);
    if (found.isEmpty()) {
      return Optional.of(PotsRefusal.POT_NOT_FOUND);
    }
    if (found.get().pot().state() != PotState.OPEN) {
      return Optional.of(PotsRefusal.POT_CLOSED);
    }
    PostingResult result =
        posting.post(
            new PotPosting.Movement(
                id,
                code,
                found.get(),
                PotMovementKind.DEPOSIT,
                amount,
                new Effect.Move(),
                List.of()));
    // With another day or amount it is the same deposit still, and was made before.
    return result instanceof PostingResult.Refused refused
            && refused.refusal().code() != LedgerRefusal.ENTRY_DIFFERS
        ? Optional.of(PotPosting.refusal(refused, found.get().pot()))
        : Optional.empty();
  }
}
