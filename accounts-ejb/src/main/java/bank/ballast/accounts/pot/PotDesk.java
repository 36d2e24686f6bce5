package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotMovementView;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.PostingResult;
import bank.ballast.security.SecurityLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides once whether money goes into a pot or out of it: books it, or keeps its refusal. Whoever
 * comes second with the same key is answered as the first was.
 *
 * <p>A lock is looked at before the books are: a withdrawal that was on its way when somebody
 * locked the pot may arrive after that.
 */
@Dependent
class PotDesk {

  private final Ledger ledger;
  private final PotPosting posting;
  private final PotMovementRepository movements;
  private final SecurityLog log;
  private final BusinessClock clock;

  @Inject
  PotDesk(
      Ledger ledger,
      PotPosting posting,
      PotMovementRepository movements,
      SecurityLog log,
      BusinessClock clock) {
    this.ledger = ledger;
    this.posting = posting;
    this.movements = movements;
    this.log = log;
    this.clock = clock;
  }

  /** Answers a request; see {@link bank.ballast.accounts.Pots#move}. */
  PotMovementView answer(PotRequest request, PotRepository.Held pot) {
    return answerAgain(request, pot.pot()).orElseGet(() -> decide(request, pot));
  }

  private Optional<PotMovementView> answerAgain(PotRequest request, Pot pot) {
    Optional<PotMovement> earlier = movements.find(request);
    if (earlier.isPresent() && !earlier.get().answers(request)) {
      decided(request, PotsRefusal.IDEMPOTENCY_KEY_REUSED.name());
      throw new Refusal(PotsRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    earlier.ifPresent(PotMovement::requireSettled);
    return earlier.map(movement -> view(request, movement, pot));
  }

  private PotMovementView decide(PotRequest request, PotRepository.Held held) {
    Pot pot = held.pot();
    if (!pot.currency().equals(request.amount().currency())) {
      return refuse(request, pot, PotsRefusal.WRONG_CURRENCY, null);
    }
    if (pot.state() != PotState.OPEN) {
      return refuse(request, pot, PotsRefusal.POT_CLOSED, null);
    }
    Optional<LocalDate> locked = pot.lockedOn(clock.today());
    if (request.kind() == PotMovementKind.WITHDRAWAL && locked.isPresent()) {
      return refuse(request, pot, PotsRefusal.POT_LOCKED, locked.get());
    }
    PotMovement movement = PotMovement.settled(request, clock.now());
    PostingResult result =
        posting.post(
            PotPosting.Movement.asked(
                movement.entry(),
                held,
                request.kind(),
                request.amount(),
                new Effect.Move(),
                List.of(movement.row())));
    if (result instanceof PostingResult.CompanionExists) {
      return answerAsTheFirst(request, pot);
    }
    if (result instanceof PostingResult.Refused refused) {
      return refuse(request, pot, PotPosting.refusal(refused, pot), null);
    }
    decided(request, movement.outcome());
    return view(request, movement, pot);
  }

  /** Keeps the refusal, and answers with it, or as another call did which was first. */
  private PotMovementView refuse(
      PotRequest request, Pot pot, PotsRefusal refusal, @Nullable LocalDate lockedUntil) {
    PotMovement refused = PotMovement.refused(request, refusal, lockedUntil, clock.now());
    if (movements.addIfFirst(refused)) {
      decided(request, refused.outcome());
      refused.requireSettled();
    }
    return answerAsTheFirst(request, pot);
  }

  private PotMovementView answerAsTheFirst(PotRequest request, Pot pot) {
    return answerAgain(request, pot)
        .orElseThrow(() -> new IllegalStateException("a movement's key is used, by no movement"));
  }

  /** The movement with what the books say of it, which never changes. */
  private PotMovementView view(PotRequest request, PotMovement movement, Pot pot) {
    EntryView entry = ledger.entry(movement.entry()).orElseThrow();
    return new PotMovementView(
        new TransactionId(
            new AccountId(pot.account().value()),
            leg(entry, pot.ledgerAccountOfAccount()).sequence()),
        pot.id(),
        request.kind(),
        movement.amount(),
        leg(entry, pot.ledgerAccount()).balanceAfter(),
        movement.createdAt());
  }

  private static EntryView.Moved leg(EntryView entry, LedgerAccountId account) {
    return entry.moved().stream()
        .filter(moved -> moved.leg().account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private void decided(PotRequest request, String outcome) {
    log.decided("POT_" + request.kind().name(), request.pot().toString(), outcome);
  }
}
