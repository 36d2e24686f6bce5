package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.account;
import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.entry;
import static bank.ballast.ledger.posting.TestEntries.leg;
import static bank.ballast.ledger.posting.TestEntries.newAccountId;
import static bank.ballast.ledger.posting.TestEntries.newEntryId;
import static bank.ballast.ledger.posting.TestEntries.on;
import static bank.ballast.ledger.posting.TestEntries.with;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Days of a bank's life with every effect, two currencies and exchanges between them. Several
 * postings share a database transaction, and so their booking time.
 */
final class RandomHistory {

  private static final List<String> CURRENCIES = List.of("GBP", "EUR");
  private static final int LARGEST_BATCH = 6;

  private final TestBooks books;
  private final Random random;
  private final List<Map<AccountKind, List<LedgerAccountId>>> accounts = new ArrayList<>();
  private final List<LedgerAccountId> positions = new ArrayList<>();
  private final List<EntryId> pending = new ArrayList<>();
  private final List<EntryId> moved = new ArrayList<>();
  private int posted;

  RandomHistory(TestBooks books, long seed) {
    this.books = books;
    this.random = new Random(seed);
    for (String currency : CURRENCIES) {
      Map<AccountKind, List<LedgerAccountId>> some = new EnumMap<>(AccountKind.class);
      for (AccountKind kind : AccountKind.values()) {
        List<LedgerAccountId> ids = new ArrayList<>();
        for (int i = 0; i < (kind == AccountKind.LIABILITY ? 4 : 1); i++) {
          LedgerAccountId id = newAccountId();
          Long floor = kind == AccountKind.LIABILITY ? i * -50_00L : null;
          books.accounts.open(List.of(account(id, kind, currency, floor)));
          ids.add(id);
        }
        some.put(kind, ids);
      }
      accounts.add(some);
      LedgerAccountId position = newAccountId();
      books.accounts.open(List.of(account(position, AccountKind.ASSET, currency, null)));
      positions.add(position);
    }
  }

  /** All accounts, of both currencies. */
  List<LedgerAccountId> accounts() {
    List<LedgerAccountId> all = new ArrayList<>(positions);
    accounts.forEach(some -> some.values().forEach(all::addAll));
    return all;
  }

  /** How many postings were accepted. */
  int posted() {
    return posted;
  }

  /** Lives through days from a first one on; on some of them nothing happens. */
  void live(LocalDate first, int days, int postingsADay) {
    for (int day = 0; day < days; day++) {
      LocalDate date = first.plusDays(day);
      int left = random.nextInt(4) == 0 ? 0 : postingsADay;
      while (left > 0) {
        int some = Math.min(left, 1 + random.nextInt(LARGEST_BATCH));
        List<Posting> batch = new ArrayList<>();
        for (int i = 0; i < some; i++) {
          batch.add(any(date));
        }
        post(batch);
        left -= some;
      }
    }
  }

  private void post(List<Posting> batch) {
    List<PostingResult> results = books.poster.post(batch);
    for (int i = 0; i < batch.size(); i++) {
      if (results.get(i) instanceof PostingResult.Posted) {
        posted++;
        for (Entry entry : batch.get(i).entries()) {
          if (entry.effect() instanceof Effect.Pending) {
            pending.add(entry.id());
          } else {
            moved.add(entry.id());
          }
        }
      }
    }
  }

  private Posting any(LocalDate date) {
    Entry transfer = transfer(random.nextInt(2));
    Entry one =
        switch (random.nextInt(10)) {
          case 0, 1 -> with(new Effect.Pending(expiry()), transfer);
          case 2 -> ending(new Effect.PostPending(one(pending, transfer.id())));
          case 3 -> ending(new Effect.VoidPending(one(pending, transfer.id())));
          case 4 -> ending(new Effect.Reverse(one(moved, transfer.id()), "A mistake"));
          case 5 -> with(new Effect.Balance(transfer.legs().get(0).account()), transfer);
          case 6 -> split(random.nextInt(2));
          default -> transfer;
        };
    return random.nextInt(8) == 0 ? exchange(date) : Posting.of(dated(date, one));
  }

  /** Gives one currency and takes the other: two transfers, linked, over the bank's positions. */
  private Posting exchange(LocalDate date) {
    long pence = amount();
    LedgerAccountId payer = customer(0);
    LedgerAccountId payee = customer(1);
    return new Posting(
        List.of(
            on(date, TestEntries.transfer(payer, positions.get(0), pence)),
            on(
                date,
                entry(
                    newEntryId(),
                    leg(positions.get(1), Side.DEBIT, pence * 115 / 100 + 1, "EUR"),
                    leg(payee, Side.CREDIT, pence * 115 / 100 + 1, "EUR")))),
        List.of());
  }

  private Entry transfer(int currency) {
    LedgerAccountId from = random.nextInt(3) == 0 ? internal(currency) : customer(currency);
    LedgerAccountId to = random.nextInt(3) == 0 ? internal(currency) : customer(currency);
    long amount = amount();
    String code = CURRENCIES.get(currency);
    return entry(
        newEntryId(), leg(from, Side.DEBIT, amount, code), leg(to, Side.CREDIT, amount, code));
  }

  /** One pays two, or one of them twice. */
  private Entry split(int currency) {
    long amount = amount() + 2;
    long part = 1L + random.nextInt((int) amount - 1);
    String code = CURRENCIES.get(currency);
    return entry(
        newEntryId(),
        leg(internal(currency), Side.DEBIT, amount, code),
        leg(customer(currency), Side.CREDIT, part, code),
        leg(customer(currency), Side.CREDIT, amount - part, code));
  }

  private static Entry dated(LocalDate date, Entry entry) {
    return new Entry(
        entry.id(),
        entry.code(),
        date,
        date,
        entry.reference(),
        entry.legs(),
        entry.correction(),
        entry.effect());
  }

  private EntryId one(List<EntryId> of, EntryId otherwise) {
    return of.isEmpty() ? otherwise : of.get(random.nextInt(of.size()));
  }

  private LedgerAccountId customer(int currency) {
    List<LedgerAccountId> of = of(currency, AccountKind.LIABILITY);
    return of.get(random.nextInt(of.size()));
  }

  private LedgerAccountId internal(int currency) {
    List<AccountKind> kinds =
        List.of(AccountKind.ASSET, AccountKind.EQUITY, AccountKind.INCOME, AccountKind.EXPENSE);
    return of(currency, kinds.get(random.nextInt(kinds.size()))).get(0);
  }

  private List<LedgerAccountId> of(int currency, AccountKind kind) {
    return Objects.requireNonNull(accounts.get(currency).get(kind));
  }

  private long amount() {
    return 1L + random.nextInt(40_00);
  }

  private @Nullable Instant expiry() {
    return random.nextBoolean() ? null : Instant.now().plusSeconds(3600);
  }
}
