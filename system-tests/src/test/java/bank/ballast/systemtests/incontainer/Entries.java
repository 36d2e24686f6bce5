package bank.ballast.systemtests.incontainer;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Journal entries and accounts for the tests of the ledger. */
final class Entries {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private Entries() {}

  /** Asks for a new account of the bank's cash, which may fall as low as it likes. */
  static OpenLedgerAccount cash() {
    return new OpenLedgerAccount(
        new LedgerAccountId(Ids.next()),
        AccountKind.ASSET,
        Currency.getInstance("GBP"),
        "Cash of the in-container tests",
        null);
  }

  /** Asks for a new customer's account, which may not fall below nothing. */
  static OpenLedgerAccount deposit() {
    return new OpenLedgerAccount(
        new LedgerAccountId(Ids.next()),
        AccountKind.LIABILITY,
        Currency.getInstance("GBP"),
        "Deposit of the in-container tests",
        0L);
  }

  /** Pays cash in. */
  static Entry payIn(LedgerAccountId cash, LedgerAccountId deposit, long pence) {
    return entry(
        new EntryId(Ids.next()), leg(cash, Side.DEBIT, pence), leg(deposit, Side.CREDIT, pence));
  }

  /** Pays cash out. */
  static Entry payOut(LedgerAccountId deposit, LedgerAccountId cash, long pence) {
    return entry(
        new EntryId(Ids.next()), leg(deposit, Side.DEBIT, pence), leg(cash, Side.CREDIT, pence));
  }

  /** Holds what would be paid out, until a moment. */
  static Entry hold(LedgerAccountId deposit, LedgerAccountId cash, long pence, Instant until) {
    Entry out = payOut(deposit, cash, pence);
    return new Entry(
        out.id(),
        out.code(),
        DAY,
        DAY,
        out.reference(),
        out.legs(),
        null,
        new Effect.Pending(until));
  }

  /** The same id with another amount. */
  static Entry changed(Entry entry, long pence) {
    Leg first = entry.legs().get(0);
    Leg second = entry.legs().get(1);
    return entry(
        entry.id(),
        leg(first.account(), first.side(), pence),
        leg(second.account(), second.side(), pence));
  }

  private static Entry entry(EntryId id, Leg... legs) {
    return new Entry(id, "TEST", DAY, DAY, "In the container", List.of(legs), null);
  }

  private static Leg leg(LedgerAccountId account, Side side, long pence) {
    return new Leg(account, side, Money.of(pence, "GBP"), "");
  }
}
