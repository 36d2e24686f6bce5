package bank.ballast.ledger.posting;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
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
  private final Map<EntryId, ContentHash> known;

  private final List<BookedEntry> entries = new ArrayList<>();
  private final List<CompanionRow> companions = new ArrayList<>();
  private final Map<LedgerAccountId, AccountState> changed = new LinkedHashMap<>();

  /**
   * A judge before the first posting.
   *
   * @param accounts every account that the postings name and that exists
   * @param known every entry that the postings post or correct and that is in the books
   */
  Judge(Collection<AccountState> accounts, Map<EntryId, ContentHash> known) {
    accounts.forEach(account -> this.accounts.put(account.id(), account));
    this.known = new HashMap<>(known);
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
    for (Entry entry : posting.entries()) {
      PostingResult.Refused refused = draft.book(entry);
      if (refused != null) {
        return refused;
      }
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

  private static PostingResult.Refused refused(
      LedgerRefusal code, @Nullable LedgerAccountId account) {
    return new PostingResult.Refused(
        account == null
            ? new Refusal(code)
            : new Refusal(code, "account", account.value().toString()));
  }

  /** One posting's changes, which count only when all of its entries are accepted. */
  private final class Draft {

    private final Map<EntryId, ContentHash> hashes;
    private final Map<LedgerAccountId, AccountState> states = new LinkedHashMap<>();
    private final List<BookedEntry> booked = new ArrayList<>();
    private final Set<EntryId> bookedIds = new HashSet<>();

    Draft(Map<EntryId, ContentHash> hashes) {
      this.hashes = hashes;
    }

    PostingResult.@Nullable Refused book(Entry entry) {
      LedgerRefusal fault = EntryForm.fault(entry);
      if (fault != null) {
        return refused(fault, null);
      }
      Entry.Correction correction = entry.correction();
      if (correction != null
          && !known.containsKey(correction.corrected())
          && !bookedIds.contains(correction.corrected())) {
        return refused(LedgerRefusal.CORRECTED_ENTRY_UNKNOWN, null);
      }
      Map<LedgerAccountId, AccountState> before = new LinkedHashMap<>();
      List<BookedLeg> legs = new ArrayList<>();
      for (Leg leg : entry.legs()) {
        PostingResult.Refused refused = book(entry, leg, before, legs);
        if (refused != null) {
          return refused;
        }
      }
      // An entry is one moment: its legs on one account count together.
      for (AccountState now : states.values()) {
        AccountState earlier = before.get(now.id());
        if (earlier != null && now.fellBelowFloor(earlier)) {
          return refused(LedgerRefusal.INSUFFICIENT_FUNDS, now.id());
        }
      }
      booked.add(new BookedEntry(entry, hashOf(entry), List.copyOf(legs)));
      bookedIds.add(entry.id());
      return null;
    }

    private PostingResult.@Nullable Refused book(
        Entry entry, Leg leg, Map<LedgerAccountId, AccountState> before, List<BookedLeg> legs) {
      AccountState account = state(leg.account());
      if (account == null) {
        return refused(LedgerRefusal.LEDGER_ACCOUNT_UNKNOWN, leg.account());
      }
      LedgerRefusal closed = account.closedTo(leg.amount().currency(), entry.bookingDate());
      if (closed != null) {
        return refused(closed, leg.account());
      }
      before.putIfAbsent(leg.account(), account);
      try {
        AccountState after =
            account.booked(leg.side(), leg.amount().minorUnits(), entry.bookingDate());
        states.put(leg.account(), after);
        legs.add(
            new BookedLeg(
                entry.id(), leg, after.lastSequence(), after.creditBalance(), entry.bookingDate()));
        return null;
      } catch (ArithmeticException overflow) {
        return refused(LedgerRefusal.BALANCE_OVERFLOW, leg.account());
      }
    }

    void keep() {
      accounts.putAll(states);
      changed.putAll(states);
      known.putAll(hashes);
      entries.addAll(booked);
    }

    private @Nullable AccountState state(LedgerAccountId id) {
      AccountState drafted = states.get(id);
      return drafted == null ? accounts.get(id) : drafted;
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
