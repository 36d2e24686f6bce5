package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.entry;
import static bank.ballast.ledger.posting.TestEntries.leg;
import static bank.ballast.ledger.posting.TestEntries.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of the books whatever is posted to them, in whatever order. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class JudgePropertiesTest {

  private static final List<AccountState> ACCOUNTS =
      List.of(
          state(id(1), AccountKind.LIABILITY, "GBP", 0L, AccountStatus.OPEN, 0, 1_000),
          state(id(2), AccountKind.LIABILITY, "GBP", 0L, AccountStatus.OPEN, 50, 50),
          state(id(3), AccountKind.LIABILITY, "GBP", -500L, AccountStatus.OPEN, 0, 0),
          state(id(4), AccountKind.ASSET, "GBP", null, AccountStatus.OPEN, 0, 0),
          state(id(5), AccountKind.ASSET, "GBP", 0L, AccountStatus.OPEN, 700, 0),
          state(id(6), AccountKind.LIABILITY, "GBP", null, AccountStatus.FROZEN, 0, 9),
          state(id(7), AccountKind.INCOME, "EUR", null, AccountStatus.OPEN, 0, 0),
          state(id(8), AccountKind.LIABILITY, "EUR", 0L, AccountStatus.OPEN, 0, 800));

  @Property
  void takesExactlyWhatTheModelTakes(@ForAll("postings") List<Posting> postings) {
    Judge judge = TestEntries.judge(ACCOUNTS);
    JudgeModel model = new JudgeModel(ACCOUNTS);

    for (Posting posting : postings) {
      PostingResult result = judge.judge(posting);
      assertEquals(model.takes(posting), result instanceof PostingResult.Posted, () -> "" + result);
    }
    for (AccountState account : judge.changed()) {
      assertEquals(model.balance(account.id()), BigInteger.valueOf(account.balance()));
    }
  }

  @Property
  void everyCurrencySumsToZero(@ForAll("postings") List<Posting> postings) {
    Judge judge = judged(postings);

    Map<String, BigInteger> sums = new HashMap<>();
    legs(judge)
        .forEach(
            leg ->
                sums.merge(
                    leg.leg().amount().currencyCode(),
                    BigInteger.valueOf(leg.debit()).subtract(BigInteger.valueOf(leg.credit())),
                    BigInteger::add));
    assertTrue(sums.values().stream().allMatch(sum -> sum.signum() == 0), sums::toString);
  }

  @Property
  void noFloorIsBroken(@ForAll("postings") List<Posting> postings) {
    for (AccountState account : judged(postings).changed()) {
      Long floor = account.floor();
      assertTrue(floor == null || account.balance() >= floor, account::toString);
    }
  }

  @Property
  void postingAgainMovesNothing(@ForAll("postings") List<Posting> postings) {
    Judge judge = TestEntries.judge(ACCOUNTS);
    List<PostingResult> first = postings.stream().map(judge::judge).toList();
    List<AccountState> balances = List.copyOf(judge.changed());
    int entries = judge.entries().size();

    for (int i = 0; i < postings.size(); i++) {
      if (first.get(i) instanceof PostingResult.Posted) {
        assertEquals(new PostingResult.AlreadyPosted(), judge.judge(postings.get(i)));
      }
    }

    assertEquals(balances, List.copyOf(judge.changed()));
    assertEquals(entries, judge.entries().size());
  }

  @Property
  void aRefusedPostingLeavesNoTrace(@ForAll("postings") List<Posting> postings) {
    Judge withRefused = TestEntries.judge(ACCOUNTS);
    List<Posting> accepted = new ArrayList<>();
    for (Posting posting : postings) {
      if (withRefused.judge(posting) instanceof PostingResult.Posted) {
        accepted.add(posting);
      }
    }

    Judge without = judged(accepted);

    assertEquals(without.entries(), withRefused.entries());
    assertEquals(states(without), states(withRefused));
  }

  @Property
  void eachLegFollowsTheOneBeforeItOnItsAccount(@ForAll("postings") List<Posting> postings) {
    Judge judge = judged(postings);

    Map<LedgerAccountId, Long> sequences = new HashMap<>();
    Map<LedgerAccountId, Long> balances = new HashMap<>();
    ACCOUNTS.forEach(account -> sequences.put(account.id(), account.lastSequence()));
    ACCOUNTS.forEach(account -> balances.put(account.id(), account.creditBalance()));
    legs(judge)
        .forEach(
            leg -> {
              LedgerAccountId account = leg.leg().account();
              assertEquals(sequences.merge(account, 1L, Long::sum), leg.sequence());
              assertEquals(
                  balances.merge(account, leg.credit() - leg.debit(), Long::sum),
                  leg.balanceAfter());
            });
  }

  @Provide
  static Arbitrary<List<Posting>> postings() {
    Arbitrary<Posting> posting =
        entries().list().ofMinSize(0).ofMaxSize(3).map(entries -> new Posting(entries, List.of()));
    // Mostly one entry, as most callers post.
    return Arbitraries.frequencyOf(Tuple.of(5, entries().map(Posting::of)), Tuple.of(1, posting))
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<Entry> entries() {
    // Few ids, so that some meet again.
    Arbitrary<EntryId> ids = Arbitraries.integers().between(1, 30).map(i -> new EntryId(uuid(i)));
    Arbitrary<Entry> entries =
        Combinators.combine(ids, legs()).as((id, legs) -> entry(id, legs.toArray(Leg[]::new)));
    return Arbitraries.frequencyOf(
        Tuple.of(9, entries),
        Tuple.of(1, Combinators.combine(ids, entries).as(TestEntries::correcting)));
  }

  private static Arbitrary<List<Leg>> legs() {
    Arbitrary<Long> amounts =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.longs().between(1, 600)),
            Tuple.of(1, Arbitraries.longs().between(-5, 0)),
            Tuple.of(2, Arbitraries.longs().between(Long.MAX_VALUE - 600, Long.MAX_VALUE)));
    // Account 9 does not exist.
    Arbitrary<LedgerAccountId> pounds =
        Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.integers().between(1, 5)),
                Tuple.of(1, Arbitraries.of(6, 8, 9)))
            .map(JudgePropertiesTest::id);
    Arbitrary<LedgerAccountId> euros = Arbitraries.of(7, 8).map(JudgePropertiesTest::id);
    Arbitrary<List<Leg>> pair = pairs(pounds, amounts, "GBP");
    Arbitrary<List<Leg>> twoCurrencies =
        Combinators.combine(pair, pairs(euros, amounts, "EUR"))
            .as((a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    Arbitrary<List<Leg>> any =
        Combinators.combine(pounds, Arbitraries.of(Side.class), amounts)
            .as((account, side, amount) -> leg(account, side, amount, "GBP"))
            .list()
            .ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(10, pair), Tuple.of(3, twoCurrencies), Tuple.of(1, any));
  }

  private static Arbitrary<List<Leg>> pairs(
      Arbitrary<LedgerAccountId> accounts, Arbitrary<Long> amounts, String currency) {
    return Combinators.combine(accounts, accounts, amounts)
        .as(
            (debited, credited, amount) ->
                List.of(
                    leg(debited, Side.DEBIT, amount, currency),
                    leg(credited, Side.CREDIT, amount, currency)));
  }

  private static Judge judged(List<Posting> postings) {
    Judge judge = TestEntries.judge(ACCOUNTS);
    postings.forEach(judge::judge);
    return judge;
  }

  private static Stream<BookedLeg> legs(Judge judge) {
    return judge.entries().stream().flatMap(booked -> booked.legs().stream());
  }

  private static Map<LedgerAccountId, AccountState> states(Judge judge) {
    Map<LedgerAccountId, AccountState> states = new HashMap<>();
    judge.changed().forEach(state -> states.put(state.id(), state));
    return states;
  }

  private static LedgerAccountId id(int number) {
    return new LedgerAccountId(uuid(number));
  }

  private static UUID uuid(int number) {
    return new UUID(0, number);
  }
}
