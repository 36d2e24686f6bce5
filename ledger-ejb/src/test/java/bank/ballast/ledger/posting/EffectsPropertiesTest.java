package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.state;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Random histories of all effects, against a model that says the rules once more. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class EffectsPropertiesTest {

  private static final long[] BALANCES = {300, 0, 100};
  private static final Long[] FLOORS = {0L, -80L, null};

  private enum Kind {
    MOVE,
    HOLD,
    BALANCE,
    POST,
    POST_PART,
    VOID,
    REVERSE
  }

  /** Those that are about an earlier entry. */
  private static final Set<Kind> ENDING =
      EnumSet.of(Kind.POST, Kind.POST_PART, Kind.VOID, Kind.REVERSE);

  /** One random deed; what it does not need of this is left aside. */
  private record Deed(Kind kind, int payer, int payee, long amount, int about) {}

  @Property
  void takesAndMovesExactlyWhatTheModelDoes(@ForAll("deeds") List<Deed> deeds) {
    List<LedgerAccountId> accounts =
        Stream.generate(TestEntries::newAccountId).limit(BALANCES.length).toList();
    Judge judge = TestEntries.judge(states(accounts));
    EffectsModel model = new EffectsModel(BALANCES, FLOORS);
    List<EntryId> ids = new ArrayList<>();

    for (Deed deed : deeds) {
      int about = ids.isEmpty() ? -1 : deed.about() % ids.size();
      if (about < 0 && ENDING.contains(deed.kind())) {
        continue;
      }
      Entry entry = entry(deed, about, accounts, ids, model);
      boolean expected = expected(deed, about, model);
      PostingResult result = judge.judge(Posting.of(entry));
      ids.add(entry.id());
      assertEquals(expected, result instanceof PostingResult.Posted, () -> deed + ": " + result);
      assertEquals(ids.size(), model.size());
    }
    for (AccountState account : judge.changed()) {
      int number = accounts.indexOf(account.id());
      assertEquals(model.balance(number), account.balance());
      assertEquals(model.held(number), account.pendingDebits());
      assertEquals(model.balance(number) - model.held(number), account.available());
    }
  }

  @Property
  void moneyIsNeitherMadeNorLostAndNoFloorIsBroken(@ForAll("deeds") List<Deed> deeds) {
    List<LedgerAccountId> accounts =
        Stream.generate(TestEntries::newAccountId).limit(BALANCES.length).toList();
    Judge judge = TestEntries.judge(states(accounts));
    EffectsModel numbers = new EffectsModel(BALANCES, FLOORS);
    List<EntryId> ids = new ArrayList<>();
    for (Deed deed : deeds) {
      int about = ids.isEmpty() ? -1 : deed.about() % ids.size();
      if (about >= 0 || !ENDING.contains(deed.kind())) {
        Entry entry = entry(deed, about, accounts, ids, numbers);
        expected(deed, about, numbers);
        judge.judge(Posting.of(entry));
        ids.add(entry.id());
      }
      long all = 0;
      long pending = 0;
      for (AccountState account : now(judge, accounts)) {
        all += account.balance();
        pending += account.pendingDebits() - account.pendingCredits();
        Long floor = account.floor();
        assertTrue(floor == null || account.available() >= floor, () -> account + " fell");
      }
      assertEquals(400, all);
      assertEquals(0, pending);
    }
  }

  private static List<AccountState> now(Judge judge, List<LedgerAccountId> accounts) {
    List<AccountState> now = new ArrayList<>(states(accounts));
    for (AccountState changed : judge.changed()) {
      now.removeIf(account -> account.id().equals(changed.id()));
      now.add(changed);
    }
    return now;
  }

  private static Entry entry(
      Deed deed, int about, List<LedgerAccountId> accounts, List<EntryId> ids, EffectsModel model) {
    LedgerAccountId payer = accounts.get(deed.payer());
    Entry transfer = transfer(payer, accounts.get(deed.payee()), deed.amount());
    return switch (deed.kind()) {
      case MOVE -> transfer;
      case HOLD -> with(new Effect.Pending(null), transfer);
      case BALANCE -> with(new Effect.Balance(payer), transfer);
      case POST -> ending(new Effect.PostPending(ids.get(about)));
      case POST_PART ->
          with(
              new Effect.PostPending(ids.get(about)),
              transfer(
                  accounts.get(model.payer(about)),
                  accounts.get(model.payee(about)),
                  deed.amount()));
      case VOID -> ending(new Effect.VoidPending(ids.get(about)));
      case REVERSE -> ending(new Effect.Reverse(ids.get(about), "A mistake"));
    };
  }

  private static boolean expected(Deed deed, int about, EffectsModel model) {
    return switch (deed.kind()) {
      case MOVE -> model.move(deed.payer(), deed.payee(), deed.amount());
      case HOLD -> model.hold(deed.payer(), deed.payee(), deed.amount());
      case BALANCE -> model.balance(deed.payer(), deed.payee(), deed.amount());
      case POST -> model.post(about, 0);
      case POST_PART -> model.post(about, deed.amount());
      case VOID -> model.voidIt(about);
      case REVERSE -> model.reverse(about);
    };
  }

  private static List<AccountState> states(List<LedgerAccountId> accounts) {
    List<AccountState> states = new ArrayList<>();
    for (int i = 0; i < BALANCES.length; i++) {
      states.add(
          state(
              accounts.get(i),
              AccountKind.LIABILITY,
              "GBP",
              FLOORS[i],
              AccountStatus.OPEN,
              0,
              BALANCES[i]));
    }
    return states;
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    Arbitrary<Integer> account = Arbitraries.integers().between(0, 2);
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            account,
            account,
            Arbitraries.longs().between(1, 200),
            Arbitraries.integers().between(0, 1000))
        .as(Deed::new)
        .filter(deed -> deed.payer() != deed.payee())
        .list()
        .ofMaxSize(40);
  }
}
