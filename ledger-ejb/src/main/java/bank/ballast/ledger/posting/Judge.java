package bank.ballast.ledger.posting;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Outflow;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges postings one after the other against accounts held in memory, each against what the
 * accepted ones before it left. A refused posting leaves no trace.
 *
 * <p>Pure: no database, no clock. For one batch and one thread; whoever makes it holds the locks on
 * the accounts from before they were read until what was accepted is committed.
 */
final class Judge {

  private final Map<LedgerAccountId, AccountState> accounts = new HashMap<>();
  private final Map<OutflowState.Key, OutflowState> outflows = new HashMap<>();
  private final Map<EntryId, ContentHash> known;
  private final Map<EntryId, EarlierEntry> earlier;
  private final Set<EntryId> ended;
  private final Instant now;

  private final List<BookedEntry> entries = new ArrayList<>();
  private final List<CompanionRow> companions = new ArrayList<>();
  private final Map<LedgerAccountId, AccountState> changed = new LinkedHashMap<>();
  private final Map<OutflowState.Key, OutflowState> left = new LinkedHashMap<>();

  /**
   * A judge before the first posting.
   *
   * @param locked every account that exists of those that the postings name, and of those that the
   *     entries name which the postings end; every entry that the postings post or correct and that
   *     is in the books; those that they end and that have their end
   * @param earlier every entry that the postings end and that is in the books
   * @param now decides what has expired
   */
  Judge(Locked locked, Map<EntryId, EarlierEntry> earlier, Instant now) {
    locked.accounts().forEach(account -> accounts.put(account.id(), account));
    locked.outflows().forEach(state -> outflows.put(state.key(), state));
    this.known = new HashMap<>(locked.known());
    this.earlier = new HashMap<>(earlier);
    this.ended = new HashSet<>(locked.ended());
    this.now = now;
  }

  /** Judges one more posting, and keeps what it changes if it is accepted. */
  PostingResult judge(Posting posting) {
    Map<EntryId, ContentHash> hashes = new LinkedHashMap<>();
    for (Entry entry : posting.entries()) {
      if (hashes.put(entry.id(), ContentHash.of(entry)) != null) {
        return refused(LedgerRefusal.MALFORMED_ENTRY, null);
      }
    }
    if (hashes.isEmpty()) {
      return refused(LedgerRefusal.MALFORMED_ENTRY, null);
    }
    // Before any rule: what was posted stays posted, though an account be frozen by now.
    if (known.keySet().containsAll(hashes.keySet())) {
      return known.entrySet().containsAll(hashes.entrySet())
          ? new PostingResult.AlreadyPosted()
          : refused(LedgerRefusal.ENTRY_DIFFERS, null);
    }
    // A part of it was posted in other company: entries posted together are one thing.
    if (hashes.keySet().stream().anyMatch(known::containsKey)) {
      return refused(LedgerRefusal.ENTRY_DIFFERS, null);
    }
    Draft draft = new Draft(hashes);
    try {
      for (Entry entry : posting.entries()) {
        draft.book(entry);
      }
      for (Outflow outflow : posting.outflows()) {
        draft.take(outflow);
      }
    } catch (Unacceptable unacceptable) {
      return refused(unacceptable.code, unacceptable.account);
    }
    draft.keep();
    companions.addAll(posting.companions());
    return new PostingResult.Posted();
  }

  /** The accepted entries, in the order of their postings. */
  List<BookedEntry> entries() {
    return entries;
  }

  /** The accepted postings' companions, in the same order. */
  List<CompanionRow> companions() {
    return companions;
  }

  /** The accounts that the accepted postings changed, as they stand after the last. */
  Collection<AccountState> changed() {
    return changed.values();
  }

  /** What the accepted postings let out of accounts, as it stands after the last. */
  Collection<OutflowState> outflows() {
    return left.values();
  }

  private static PostingResult.Refused refused(
      LedgerRefusal code, @Nullable LedgerAccountId account) {
    return new PostingResult.Refused(
        account == null
            ? new Refusal(code)
            : new Refusal(code, "account", account.value().toString()));
  }

  /** Ends the drafting of a posting. Thrown and caught in this class alone. */
  private static final class Unacceptable extends Exception {

    private static final long serialVersionUID = 1L;

    private final LedgerRefusal code;
    private final transient @Nullable LedgerAccountId account;

    Unacceptable(LedgerRefusal code, @Nullable LedgerAccountId account) {
      // Refusals are daily business: without a stack, they cost as much as a return value.
      super(code.name(), null, false, false);
      this.code = code;
      this.account = account;
    }

    Unacceptable(LedgerRefusal code) {
      this(code, null);
    }
  }

  /** One posting's changes, which count only when all of its entries are accepted. */
  private final class Draft {

    private final Map<EntryId, ContentHash> hashes;
    private final Map<LedgerAccountId, AccountState> states = new LinkedHashMap<>();
    private final Map<EntryId, EarlierEntry> made = new LinkedHashMap<>();
    private final Set<EntryId> newlyEnded = new HashSet<>();
    private final List<BookedEntry> booked = new ArrayList<>();
    private final Map<OutflowState.Key, OutflowState> taken = new LinkedHashMap<>();

    Draft(Map<EntryId, ContentHash> hashes) {
      this.hashes = hashes;
    }

    void book(Entry entry) throws Unacceptable {
      LedgerRefusal fault = EntryForm.fault(entry);
      if (fault != null) {
        throw new Unacceptable(fault);
      }
      Entry.Correction correction = entry.correction();
      if (correction != null
          && !known.containsKey(correction.corrected())
          && !made.containsKey(correction.corrected())) {
        throw new Unacceptable(LedgerRefusal.CORRECTED_ENTRY_UNKNOWN);
      }
      // An entry is one moment: its legs on one account count together against the floor.
      Map<LedgerAccountId, AccountState> before = new LinkedHashMap<>();
      EarlierEntry end = end(entry);
      Effect effect = entry.effect();
      if (end != null && end.pending()) {
        release(end, before);
      }
      boolean pending = effect instanceof Effect.Pending;
      List<Leg> legs = legs(entry, end);
      List<BookedLeg> moved = new ArrayList<>();
      for (Leg leg : legs) {
        if (pending) {
          hold(leg, before);
        } else {
          moved.add(move(entry, leg, before));
        }
      }
      for (AccountState earlierState : before.values()) {
        if (state(earlierState.id()).fellBelowFloor(earlierState)) {
          throw new Unacceptable(LedgerRefusal.INSUFFICIENT_FUNDS, earlierState.id());
        }
      }
      if (end != null) {
        newlyEnded.add(end.id());
      }
      Instant expiresAt = effect instanceof Effect.Pending held ? held.expiresAt() : null;
      made.put(entry.id(), new EarlierEntry(entry.id(), pending, expiresAt, legs));
      booked.add(new BookedEntry(entry, hashOf(entry), List.copyOf(moved), end));
    }

    /** The entry that this one ends, if it may still be ended so. */
    private @Nullable EarlierEntry end(Entry entry) throws Unacceptable {
      EntryId id = entry.effect().ends();
      if (id == null) {
        return null;
      }
      EarlierEntry end = made.containsKey(id) ? made.get(id) : earlier.get(id);
      boolean reversing = entry.effect() instanceof Effect.Reverse;
      if (end == null || end.pending() == reversing || end.legs().isEmpty()) {
        throw new Unacceptable(
            reversing ? LedgerRefusal.REVERSED_ENTRY_UNKNOWN : LedgerRefusal.PENDING_UNKNOWN);
      }
      if (ended.contains(id) || newlyEnded.contains(id)) {
        throw new Unacceptable(
            reversing ? LedgerRefusal.ALREADY_REVERSED : LedgerRefusal.PENDING_ENDED);
      }
      Instant expiresAt = end.expiresAt();
      if (entry.effect() instanceof Effect.PostPending
          && expiresAt != null
          && !now.isBefore(expiresAt)) {
        throw new Unacceptable(LedgerRefusal.PENDING_EXPIRED);
      }
      return end;
    }

    /** What the entry moves or holds: its own legs, those of the entry that it ends, or a part. */
    private List<Leg> legs(Entry entry, @Nullable EarlierEntry end) throws Unacceptable {
      Effect effect = entry.effect();
      if (effect instanceof Effect.Balance balance) {
        return balanced(entry, balance.account());
      }
      if (end == null) {
        return entry.legs();
      }
      if (effect instanceof Effect.Reverse) {
        return end.legs().stream().map(Draft::mirrored).toList();
      }
      if (effect instanceof Effect.VoidPending) {
        return List.of();
      }
      if (!entry.legs().isEmpty()) {
        requirePartOf(end, entry);
        return entry.legs();
      }
      return end.legs();
    }

    private static Leg mirrored(Leg leg) {
      Side side = leg.side() == Side.DEBIT ? Side.CREDIT : Side.DEBIT;
      return new Leg(leg.account(), side, leg.amount(), leg.narrative());
    }

    private void requirePartOf(EarlierEntry pending, Entry entry) throws Unacceptable {
      record Place(LedgerAccountId account, Side side) {}
      Map<Place, Long> left = new HashMap<>();
      for (Leg leg : pending.legs()) {
        left.merge(new Place(leg.account(), leg.side()), leg.amount().minorUnits(), Long::sum);
      }
      for (Leg leg : entry.legs()) {
        Place place = new Place(leg.account(), leg.side());
        long rest = left.getOrDefault(place, 0L) - leg.amount().minorUnits();
        if (rest < 0) {
          throw new Unacceptable(LedgerRefusal.EXCEEDS_PENDING, leg.account());
        }
        left.put(place, rest);
      }
    }

    /** The legs with as much as the account has above its floor, and no more than they say. */
    private List<Leg> balanced(Entry entry, LedgerAccountId id) throws Unacceptable {
      AccountState account = state(id);
      Leg own =
          entry.legs().get(0).account().equals(id) ? entry.legs().get(0) : entry.legs().get(1);
      if (own.side() == account.kind().normalSide()) {
        throw new Unacceptable(LedgerRefusal.MALFORMED_ENTRY);
      }
      long amount = Math.min(own.amount().minorUnits(), account.aboveFloor());
      if (amount <= 0) {
        throw new Unacceptable(LedgerRefusal.INSUFFICIENT_FUNDS, id);
      }
      Money money = new Money(amount, own.amount().currency());
      return entry.legs().stream()
          .map(leg -> new Leg(leg.account(), leg.side(), money, leg.narrative()))
          .toList();
    }

    private BookedLeg move(Entry entry, Leg leg, Map<LedgerAccountId, AccountState> before)
        throws Unacceptable {
      AccountState account = state(leg.account());
      LedgerRefusal closed =
          account.closedTo(
              leg.amount().currency(),
              entry.bookingDate(),
              entry.effect() instanceof Effect.PostPending);
      if (closed != null) {
        throw new Unacceptable(closed, leg.account());
      }
      before.putIfAbsent(account.id(), account);
      try {
        AccountState after =
            account.booked(leg.side(), leg.amount().minorUnits(), entry.bookingDate());
        states.put(after.id(), after);
        return new BookedLeg(
            entry.id(), leg, after.lastSequence(), after.creditBalance(), entry.bookingDate());
      } catch (ArithmeticException overflow) {
        throw new Unacceptable(LedgerRefusal.BALANCE_OVERFLOW, leg.account());
      }
    }

    private void hold(Leg leg, Map<LedgerAccountId, AccountState> before) throws Unacceptable {
      AccountState account = state(leg.account());
      LedgerRefusal closed = account.closedTo(leg.amount().currency());
      if (closed != null) {
        throw new Unacceptable(closed, leg.account());
      }
      before.putIfAbsent(account.id(), account);
      try {
        states.put(account.id(), account.held(leg.side(), leg.amount().minorUnits()));
      } catch (ArithmeticException overflow) {
        throw new Unacceptable(LedgerRefusal.BALANCE_OVERFLOW, leg.account());
      }
    }

    /** Lets go of what was held, whatever the account's status: nothing moves by it. */
    private void release(EarlierEntry pending, Map<LedgerAccountId, AccountState> before)
        throws Unacceptable {
      for (Leg leg : pending.legs()) {
        AccountState account = state(leg.account());
        before.putIfAbsent(account.id(), account);
        states.put(account.id(), account.held(leg.side(), -leg.amount().minorUnits()));
      }
    }

    // After the funds: who has too little money is told that, and not of a limit.
    void take(Outflow outflow) throws Unacceptable {
      OutflowState.Key key = OutflowState.Key.of(outflow);
      OutflowState before = taken.get(key);
      if (before == null) {
        before = outflows.getOrDefault(key, OutflowState.none(key));
      }
      OutflowState after = before.after(outflow);
      if (after == null) {
        throw new Unacceptable(LedgerRefusal.OUTFLOW_LIMIT, outflow.account());
      }
      taken.put(key, after);
    }

    void keep() {
      outflows.putAll(taken);
      left.putAll(taken);
      accounts.putAll(states);
      changed.putAll(states);
      known.putAll(hashes);
      earlier.putAll(made);
      ended.addAll(newlyEnded);
      entries.addAll(booked);
    }

    private AccountState state(LedgerAccountId id) throws Unacceptable {
      AccountState drafted = states.get(id);
      AccountState state = drafted == null ? accounts.get(id) : drafted;
      if (state == null) {
        throw new Unacceptable(LedgerRefusal.LEDGER_ACCOUNT_UNKNOWN, id);
      }
      return state;
    }

    private ContentHash hashOf(Entry entry) {
      ContentHash hash = hashes.get(entry.id());
      if (hash == null) {
        throw new IllegalStateException("judged an entry of another posting");
      }
      return hash;
    }
  }
}
