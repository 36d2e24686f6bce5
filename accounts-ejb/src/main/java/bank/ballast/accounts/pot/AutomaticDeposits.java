package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotSaving;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.PostingResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deposits that nobody asks for at the moment when they are made. */
@ApplicationScoped
public class AutomaticDeposits implements PotSaving {

  private static final String SCHEDULED = "POT_DEPOSIT";

  @Inject private PotRepository pots;
  @Inject private PotPosting posting;

  @Override
  public String require(AccountId account, PotId id, Money amount) {
    Pot pot =
        pots.find(id)
            .map(PotRepository.Found::pot)
            .filter(found -> found.account().equals(account))
            .orElseThrow(() -> new Refusal(PotsRefusal.POT_NOT_FOUND));
    if (pot.state() != PotState.OPEN) {
      throw new Refusal(PotsRefusal.POT_CLOSED);
    }
    if (!pot.currency().equals(amount.currency())) {
      throw new Refusal(PotsRefusal.WRONG_CURRENCY);
    }
    return pot.name();
  }

  @Override
  public void deposit(UUID id, PotId pot, Money amount) {
    Optional<PotsRefusal> refusal = make(new EntryId(id), SCHEDULED, pot, amount);
    if (refusal.isPresent()) {
      throw new Refusal(refusal.get());
    }
  }

  /**
   * Makes one. The same id moves once, whatever else is said.
   *
   * @param code why, as the entry says
   * @return why nothing moved, if nothing did
   * @throws Refusal {@link LedgerRefusal#LEDGER_UNAVAILABLE}
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
