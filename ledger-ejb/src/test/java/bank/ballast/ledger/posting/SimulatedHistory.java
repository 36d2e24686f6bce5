package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.named;
import static bank.ballast.ledger.posting.TestEntries.state;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One history: a few nodes post what a few callers want, some of it twice and some of it forged,
 * while the books fail, the nodes die and come again and the clock jumps; until all is answered.
 * The same seed is the same history.
 */
final class SimulatedHistory {

  private static final int ACCOUNTS = 4;
  private static final int WANTED = 10;
  private static final int NODES = 3;
  private static final int LIVES = 3;
  private static final int MOST = 150;

  /** No honest posting has this amount, so that what takes its id is never the same by chance. */
  private static final int FORGED = MOST + 1;

  /** What somebody wants to be posted, and what was answered each time that it was sent. */
  private static final class Wanted {

    private final Posting posting;
    private final List<PostingResult> answers = new ArrayList<>();
    private boolean poisoned;

    Wanted(Posting posting) {
      this.posting = posting;
    }
  }

  private final Random random;
  private final SimulatedFaults faults;
  private final BusinessClock clock;
  private final List<LedgerAccountId> accounts = new ArrayList<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<AccountState> opening = new ArrayList<>();
  private SimulatedBooks books;

  SimulatedHistory(long seed) {
    random = new Random(seed);
    faults = new SimulatedFaults(random);
    clock = new BusinessClock(faults);
    books = new SimulatedBooks(faults);
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(new LedgerAccountId(uuid()));
      Long floor = i == 0 ? null : i == 1 ? Long.valueOf(-80) : Long.valueOf(0);
      opening.add(
          state(
              accounts.get(i),
              AccountKind.LIABILITY,
              "GBP",
              floor,
              AccountStatus.OPEN,
              0,
              100L * i));
    }
    opening.forEach(account -> books.accounts.put(account.id(), account));
    for (int i = 0; i < WANTED; i++) {
      wanted.add(new Wanted(posting(i)));
    }
    // Forged: an id that is taken, for something else.
    for (int i = 0; i < 2; i++) {
      EntryId taken = entriesOf(wanted.get(random.nextInt(WANTED))).get(0).id();
      wanted.add(new Wanted(Posting.of(named(taken, transfer(any(), any(), FORGED)))));
    }
  }

  /** Lives through it, and looks at what came of it. Throws what is wrong. */
  void run() {
    for (int life = 0; life < LIVES; life++) {
      live(NODES, this::some);
    }
    faults.end();
    live(1, this::all);
    // What was posted last may have been over before it came.
    live(0, List::of);
    wanted.forEach(this::checkAnswers);
    checkPending();
    checkMoney();
  }

  /** Nodes work until they are done or dead, beside the one that looks after what expires. */
  private void live(int nodes, Supplier<List<List<List<Wanted>>>> work) {
    SimulatedProcesses processes = new SimulatedProcesses(random);
    books = books.servedTo(processes);
    for (int node = 0; node < nodes; node++) {
      List<List<List<Wanted>>> batches = work.get();
      processes.add("node " + node, () -> batches.forEach(this::send));
    }
    processes.add("expiry", this::expire);
    processes.run();
    demand(books.idle(), "something is locked after all have ended");
  }

  /** Batches of calls of postings: those that share a transaction, as chance brought them. */
  private List<List<List<Wanted>>> some() {
    List<List<List<Wanted>>> batches = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      List<List<Wanted>> calls = new ArrayList<>();
      for (int call = 0; call <= random.nextInt(3); call++) {
        List<Wanted> list = new ArrayList<>();
        for (int n = 0; n <= random.nextInt(2); n++) {
          list.add(wanted.get(random.nextInt(wanted.size())));
        }
        calls.add(list);
      }
      batches.add(calls);
    }
    return batches;
  }

  /** Each once more, alone: what was never answered must be answered now. */
  private List<List<List<Wanted>>> all() {
    List<List<List<Wanted>>> batches = new ArrayList<>();
    wanted.forEach(one -> batches.add(List.of(List.of(one))));
    return batches;
  }

  private void send(List<List<Wanted>> calls) {
    Poster poster = new Poster(books, clock);
    List<SharedBatch.Outcome> outcomes =
        SharedBatch.post(
            poster::post,
            calls.stream().map(call -> call.stream().map(it -> it.posting).toList()).toList());
    for (int i = 0; i < calls.size(); i++) {
      List<Wanted> call = calls.get(i);
      RuntimeException failure = outcomes.get(i).failure();
      if (failure instanceof IllegalArgumentException) {
        demand(call.stream().anyMatch(SimulatedHistory::isPoison), "another's fault");
        call.stream().filter(SimulatedHistory::isPoison).forEach(it -> it.poisoned = true);
      } else if (failure instanceof Refusal refusal) {
        demand(refusal.code() == LedgerRefusal.LEDGER_UNAVAILABLE, refusal.toString());
      } else if (failure != null) {
        throw failure;
      } else {
        List<PostingResult> results = outcomes.get(i).get();
        for (int n = 0; n < call.size(); n++) {
          call.get(n).answers.add(results.get(n));
        }
      }
    }
  }

  private void expire() {
    Gathering alone = new Gathering(new Poster(books, clock)::post, 1);
    for (int i = 0; i < 2; i++) {
      try {
        new Expiry(books, alone, clock).run();
      } catch (Refusal unavailable) {
        // The next second tries again.
      }
    }
  }

  private Posting posting(int number) {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(number));
    if (random.nextInt(5) == 0) {
      entries.add(named(new EntryId(uuid()), transfer(any(), any(), amount())));
    }
    List<CompanionRow> companions = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      companions.add(new CompanionRow("companion", Map.of("id", uuid())));
    } else if (random.nextInt(12) == 0) {
      companions.add(new CompanionRow(SimulatedBooks.POISON, Map.of("id", uuid())));
    }
    return new Posting(entries, companions);
  }

  private Entry entry(int number) {
    EntryId id = new EntryId(uuid());
    LedgerAccountId payer = any();
    Entry transfer = named(id, transfer(payer, other(payer), amount()));
    int kind = random.nextInt(9);
    if (number == 0 || kind < 3) {
      return transfer;
    }
    EntryId about = wanted.get(random.nextInt(number)).posting.entries().get(0).id();
    return switch (kind) {
      case 3 -> with(new Effect.Pending(null), transfer);
      case 4 -> with(new Effect.Pending(clock.now().plusSeconds(random.nextInt(600))), transfer);
      case 5 -> with(new Effect.Balance(payer), transfer);
      case 6 -> with(new Effect.PostPending(about), named(id, ending(new Effect.Move())));
      case 7 -> with(new Effect.VoidPending(about), named(id, ending(new Effect.Move())));
      default -> with(new Effect.Reverse(about, "A mistake"), named(id, ending(new Effect.Move())));
    };
  }

  private void checkAnswers(Wanted one) {
    List<Entry> entries = entriesOf(one);
    boolean inBooks =
        entries.stream()
            .allMatch(
                entry -> {
                  SimulatedBooks.Row row = books.entries.get(entry.id());
                  return row != null && row.booked().hash().equals(ContentHash.of(entry));
                });
    boolean some =
        entries.stream()
            .anyMatch(
                entry -> {
                  SimulatedBooks.Row row = books.entries.get(entry.id());
                  return row != null && row.booked().hash().equals(ContentHash.of(entry));
                });
    demand(inBooks == some, "half of a posting is in the books");
    demand(one.poisoned || !one.answers.isEmpty(), "never answered");
    long posted = count(one, PostingResult.Posted.class);
    long again = count(one, PostingResult.AlreadyPosted.class);
    demand(posted <= 1, "posted twice");
    demand(posted + again == 0 || inBooks, "acknowledged, and not in the books");
    if (!one.answers.isEmpty()) {
      PostingResult last = one.answers.get(one.answers.size() - 1);
      demand(!(last instanceof PostingResult.Refused) || !inBooks, "refused, and in the books");
    }
    for (CompanionRow companion : one.posting.companions()) {
      demand(
          Collections.frequency(books.companions, companion) == (inBooks ? 1 : 0),
          "a companion without its entry, or an entry without its companion");
    }
  }

  private void checkPending() {
    for (AccountState account : books.accounts.values()) {
      long debits = 0;
      for (SimulatedBooks.Row row : books.entries.values()) {
        EarlierEntry entry = row.asEarlier();
        boolean open = entry.pending() && !books.hasEnded(entry.id());
        demand(!open || entry.expiresAt() == null, "expired, and still held");
        for (Leg leg : entry.legs()) {
          if (open && leg.account().equals(account.id()) && leg.side() == Side.DEBIT) {
            debits += leg.amount().minorUnits();
          }
        }
      }
      demand(debits == account.pendingDebits(), "holds " + account + ", and owes " + debits);
    }
    for (SimulatedBooks.Row row : books.entries.values()) {
      if (row.booked().entry().code().equals("PENDING_EXPIRED")) {
        EarlierEntry ended = row.booked().ended();
        demand(
            ended != null
                && ended.expiresAt() != null
                && !faults.latest().isBefore(ended.expiresAt()),
            "expired before its time");
      }
    }
  }

  private void checkMoney() {
    long all = 0;
    for (AccountState account : books.accounts.values()) {
      all += account.balance();
    }
    demand(all == opening.stream().mapToLong(AccountState::balance).sum(), "money made or lost");
  }

  private static long count(Wanted one, Class<? extends PostingResult> kind) {
    return one.answers.stream().filter(kind::isInstance).count();
  }

  private static boolean isPoison(Wanted one) {
    return one.posting.companions().stream()
        .anyMatch(companion -> companion.table().equals(SimulatedBooks.POISON));
  }

  private static List<Entry> entriesOf(Wanted one) {
    return one.posting.entries();
  }

  private LedgerAccountId any() {
    return accounts.get(random.nextInt(ACCOUNTS));
  }

  private LedgerAccountId other(LedgerAccountId than) {
    return accounts.get((accounts.indexOf(than) + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS);
  }

  private long amount() {
    return 1L + random.nextInt(MOST);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static void demand(boolean sound, String what) {
    if (!sound) {
      throw new AssertionError(what);
    }
  }
}
