package bank.ballast.ledger.posting;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Outflow;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts and entries as tests speak of them, all in pounds unless said otherwise. */
final class TestEntries {

  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private TestEntries() {}

  static LedgerAccountId newAccountId() {
    return new LedgerAccountId(Ids.next());
  }

  static EntryId newEntryId() {
    return new EntryId(Ids.next());
  }

  static OpenLedgerAccount customers(LedgerAccountId id) {
    return account(id, AccountKind.LIABILITY, "GBP", 0L);
  }

  static OpenLedgerAccount bankOwn(LedgerAccountId id) {
    return account(id, AccountKind.ASSET, "GBP", null);
  }

  static OpenLedgerAccount account(
      LedgerAccountId id, AccountKind kind, String currency, @Nullable Long floor) {
    return new OpenLedgerAccount(id, kind, Money.currency(currency), "An account", floor);
  }

  /** An account's row, as if read. */
  static AccountState state(
      LedgerAccountId id,
      AccountKind kind,
      String currency,
      @Nullable Long floor,
      AccountStatus status,
      long debits,
      long credits) {
    return new AccountState(
        id, kind, Money.currency(currency), status, floor, debits, credits, 0, 0, 3, null);
  }

  /** Debits one account and credits another. */
  static Entry transfer(LedgerAccountId debited, LedgerAccountId credited, long pence) {
    return entry(
        newEntryId(),
        leg(debited, Side.DEBIT, pence, "GBP"),
        leg(credited, Side.CREDIT, pence, "GBP"));
  }

  static Entry entry(EntryId id, Leg... legs) {
    return new Entry(id, "TEST_TRANSFER", DAY, DAY, "Rent", List.of(legs), null);
  }

  static Entry on(LocalDate day, Entry entry) {
    return new Entry(
        entry.id(), entry.code(), day, day, entry.reference(), entry.legs(), entry.correction());
  }

  static Entry named(EntryId id, Entry entry) {
    return new Entry(
        id,
        entry.code(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.reference(),
        entry.legs(),
        entry.correction());
  }

  static Entry correcting(EntryId corrected, Entry entry) {
    return new Entry(
        entry.id(),
        entry.code(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.reference(),
        entry.legs(),
        new Entry.Correction(corrected, "Wrong account"));
  }

  static Leg leg(LedgerAccountId account, Side side, long minorUnits, String currency) {
    return new Leg(account, side, Money.of(minorUnits, currency), "Somebody");
  }

  static Posting posting(Entry... entries) {
    return new Posting(List.of(entries), List.of());
  }

  /** The transfer, counted on the day of the test against a limit. */
  static Posting limited(Entry transfer, long most) {
    Leg debited = transfer.legs().get(0);
    return new Posting(
        List.of(transfer),
        List.of(),
        List.of(
            new Outflow(
                debited.account(),
                "TEST",
                transfer.bookingDate(),
                debited.amount().minorUnits(),
                most)));
  }

  /** A judge of books in which nothing is but these accounts. */
  static Judge judge(Collection<AccountState> accounts) {
    return judge(accounts, Map.of());
  }

  /** A judge of books in which these accounts are, and some earlier entries. */
  static Judge judge(Collection<AccountState> accounts, Map<EntryId, EarlierEntry> earlier) {
    return new Judge(
        new Locked(List.copyOf(accounts), Map.of(), Set.of(), List.of(), NOW), earlier, NOW);
  }

  /** The same entry with another effect. */
  static Entry with(Effect effect, Entry entry) {
    return new Entry(
        entry.id(),
        entry.code(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.reference(),
        entry.legs(),
        entry.correction(),
        effect);
  }

  /** An entry without legs. */
  static Entry ending(Effect effect) {
    return with(effect, entry(newEntryId()));
  }
}
