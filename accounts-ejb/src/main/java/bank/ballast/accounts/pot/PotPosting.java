package bank.ballast.accounts.pot;

import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Books what goes between a pot and its account. */
@Dependent
class PotPosting {

  private final Ledger ledger;
  private final BusinessClock clock;

  @Inject
  PotPosting(Ledger ledger, BusinessClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * One movement.
   *
   * @param code why, as the entry says
   * @param pot with the account's number, which the pot's books read as the other side
   * @param effect that of a move, or of as much as is there
   * @param companions rows that are kept with it
   */
  record Movement(
      EntryId id,
      String code,
      PotRepository.Found pot,
      PotMovementKind kind,
      Money amount,
      Effect effect,
      List<CompanionRow> companions) {

    /** One that a customer asked for. */
    static Movement asked(
        EntryId id,
        PotRepository.Held pot,
        PotMovementKind kind,
        Money amount,
        Effect effect,
        List<CompanionRow> companions) {
      return new Movement(id, "POT_" + kind.name(), pot.found(), kind, amount, effect, companions);
    }
  }

  /** Books a movement today. */
  PostingResult post(Movement movement) {
    return Today.post(ledger, clock, day -> posting(movement, day));
  }

  private static Posting posting(Movement movement, LocalDate day) {
    Pot pot = movement.pot().pot();
    boolean in = movement.kind() == PotMovementKind.DEPOSIT;
    Entry entry =
        new Entry(
            movement.id(),
            movement.code(),
            day,
            day,
            "",
            // To the bank, both are money that it owes: what a debit takes, a credit gives.
            List.of(
                new Leg(
                    pot.ledgerAccountOfAccount(),
                    in ? Side.DEBIT : Side.CREDIT,
                    movement.amount(),
                    pot.name()),
                new Leg(
                    pot.ledgerAccount(),
                    in ? Side.CREDIT : Side.DEBIT,
                    movement.amount(),
                    movement.pot().accountNumber())),
            null,
            movement.effect());
    return new Posting(List.of(entry), movement.companions());
  }

  /**
   * The ledger's refusal in a customer's words.
   *
   * @throws IllegalStateException where no request can be the cause of it: the bank is at fault
   */
  static PotsRefusal refusal(PostingResult.Refused refused, Pot pot) {
    Refusal refusal = refused.refusal();
    boolean ofPot = names(pot.ledgerAccount(), refusal);
    if (refusal.code() instanceof LedgerRefusal code) {
      switch (code) {
        case INSUFFICIENT_FUNDS -> {
          return ofPot ? PotsRefusal.POT_INSUFFICIENT_FUNDS : PotsRefusal.INSUFFICIENT_FUNDS;
        }
        case LEDGER_ACCOUNT_CLOSED -> {
          return ofPot ? PotsRefusal.POT_CLOSED : PotsRefusal.ACCOUNT_CLOSED;
        }
        case LEDGER_ACCOUNT_FROZEN -> {
          return PotsRefusal.ACCOUNT_FROZEN;
        }
        case BALANCE_OVERFLOW -> {
          return PotsRefusal.AMOUNT_TOO_LARGE;
        }
        default -> {
          // No customer's doing.
        }
      }
    }
    throw new IllegalStateException("the ledger refused", refusal);
  }

  private static boolean names(LedgerAccountId account, Refusal refusal) {
    return account.value().toString().equals(refusal.facts().get("account"));
  }
}
