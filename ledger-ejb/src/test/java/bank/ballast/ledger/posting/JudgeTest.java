package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.correcting;
import static bank.ballast.ledger.posting.TestEntries.entry;
import static bank.ballast.ledger.posting.TestEntries.leg;
import static bank.ballast.ledger.posting.TestEntries.named;
import static bank.ballast.ledger.posting.TestEntries.newAccountId;
import static bank.ballast.ledger.posting.TestEntries.newEntryId;
import static bank.ballast.ledger.posting.TestEntries.on;
import static bank.ballast.ledger.posting.TestEntries.posting;
import static bank.ballast.ledger.posting.TestEntries.state;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which refusal each broken rule meets, and which account it names. */
class JudgeTest {

  private final LedgerAccountId anna = newAccountId();
  private final LedgerAccountId ben = newAccountId();
  private final LedgerAccountId frozen = newAccountId();
  private final LedgerAccountId closed = newAccountId();
  private final LedgerAccountId euros = newAccountId();
  private final LedgerAccountId full = newAccountId();

  private final Judge judge =
      TestEntries.judge(
          List.of(
              open(anna, "GBP", 100_00),
              open(ben, "GBP", 0),
              state(frozen, AccountKind.LIABILITY, "GBP", 0L, AccountStatus.FROZEN, 0, 100_00),
              state(closed, AccountKind.LIABILITY, "GBP", 0L, AccountStatus.CLOSED, 0, 0),
              open(euros, "EUR", 100_00),
              open(full, "GBP", Long.MAX_VALUE)));

  @Test
  void booksBothLegsWithTheBalancesThatTheyLeave() {
    Entry transfer = transfer(anna, ben, 40_00);

    assertInstanceOf(PostingResult.Posted.class, judge.judge(Posting.of(transfer)));

    List<BookedLeg> legs = judge.entries().get(0).legs();
    assertEquals(List.of(4L, 4L), legs.stream().map(BookedLeg::sequence).toList());
    assertEquals(List.of(60_00L, 40_00L), legs.stream().map(BookedLeg::balanceAfter).toList());
  }

  @Test
  void refusesMoreThanThereIsAndNamesTheAccount() {
    assertRefused(LedgerRefusal.INSUFFICIENT_FUNDS, anna, transfer(anna, ben, 100_01));
  }

  @Test
  void lastPennyMayGo() {
    assertInstanceOf(
        PostingResult.Posted.class, judge.judge(Posting.of(transfer(anna, ben, 100_00))));
  }

  @Test
  void refusesFrozenClosedAndUnknownAccountsOnEitherSide() {
    LedgerAccountId nobody = newAccountId();

    assertRefused(LedgerRefusal.LEDGER_ACCOUNT_FROZEN, frozen, transfer(frozen, ben, 1));
    assertRefused(LedgerRefusal.LEDGER_ACCOUNT_FROZEN, frozen, transfer(anna, frozen, 1));
    assertRefused(LedgerRefusal.LEDGER_ACCOUNT_CLOSED, closed, transfer(anna, closed, 1));
    assertRefused(LedgerRefusal.LEDGER_ACCOUNT_UNKNOWN, nobody, transfer(anna, nobody, 1));
  }

  @Test
  void refusesPoundsForEuros() {
    assertRefused(LedgerRefusal.WRONG_CURRENCY, euros, transfer(anna, euros, 1));
  }

  @Test
  void refusesWhatSixtyFourBitsCannotHold() {
    assertRefused(LedgerRefusal.BALANCE_OVERFLOW, full, transfer(anna, full, 1));
  }

  @Test
  void refusesWhatIsNoEntry() {
    assertRefused(LedgerRefusal.MALFORMED_ENTRY, transfer(anna, ben, 0));
    assertRefused(LedgerRefusal.MALFORMED_ENTRY, transfer(anna, ben, -1));
    assertRefused(
        LedgerRefusal.MALFORMED_ENTRY, entry(newEntryId(), leg(anna, Side.DEBIT, 1, "GBP")));
    assertEquals("MALFORMED_ENTRY", TestBooks.outcome(judge.judge(posting())));
    Entry twice = transfer(anna, ben, 1);
    assertEquals("MALFORMED_ENTRY", TestBooks.outcome(judge.judge(posting(twice, twice))));
  }

  @Test
  void refusesDebitsThatAreNotCredits() {
    assertRefused(
        LedgerRefusal.UNBALANCED,
        entry(newEntryId(), leg(anna, Side.DEBIT, 2, "GBP"), leg(ben, Side.CREDIT, 1, "GBP")));
    assertRefused(
        LedgerRefusal.UNBALANCED,
        entry(newEntryId(), leg(anna, Side.DEBIT, 1, "GBP"), leg(euros, Side.CREDIT, 1, "EUR")));
  }

  @Test
  void sumsThatDifferByAllOfSixtyFourBitsAreNotTakenForBalanced() {
    long most = Long.MAX_VALUE;
    assertRefused(
        LedgerRefusal.UNBALANCED,
        entry(
            newEntryId(),
            leg(anna, Side.DEBIT, most, "GBP"),
            leg(anna, Side.DEBIT, most, "GBP"),
            leg(ben, Side.DEBIT, 3, "GBP"),
            leg(ben, Side.CREDIT, 1, "GBP")));
  }

  @Test
  void bookingDatesNeverDescendOnAnAccount() {
    judge.judge(Posting.of(transfer(anna, ben, 1)));

    assertRefused(
        LedgerRefusal.BOOKING_DATE_DESCENDS, anna, on(DAY.minusDays(1), transfer(anna, ben, 1)));
    assertInstanceOf(PostingResult.Posted.class, judge.judge(Posting.of(transfer(anna, ben, 1))));
  }

  @Test
  void correctsOnlyWhatIsInTheBooks() {
    Entry wrong = transfer(anna, ben, 1);
    assertRefused(
        LedgerRefusal.CORRECTED_ENTRY_UNKNOWN, correcting(wrong.id(), transfer(ben, anna, 1)));

    judge.judge(Posting.of(wrong));

    assertInstanceOf(
        PostingResult.Posted.class,
        judge.judge(Posting.of(correcting(wrong.id(), transfer(ben, anna, 1)))));
  }

  @Test
  void oneIdHasOneContent() {
    Entry first = transfer(anna, ben, 1);
    judge.judge(Posting.of(first));

    assertRefused(LedgerRefusal.ENTRY_DIFFERS, named(first.id(), transfer(anna, ben, 2)));
    assertEquals(new PostingResult.AlreadyPosted(), judge.judge(Posting.of(first)));
  }

  @Test
  void entriesPostedTogetherAreOneThing() {
    Entry first = transfer(anna, ben, 1);
    judge.judge(Posting.of(first));

    PostingResult result = judge.judge(posting(first, transfer(anna, ben, 1)));

    assertEquals("ENTRY_DIFFERS", TestBooks.outcome(result));
  }

  @Test
  void linkedEntriesFailTogetherAndLeaveNoCompanion() {
    CompanionRow companion = new CompanionRow("test_row", Map.of("id", 1L));
    Posting linked =
        new Posting(
            List.of(transfer(anna, ben, 60_00), transfer(anna, ben, 60_00)), List.of(companion));

    assertEquals("INSUFFICIENT_FUNDS", TestBooks.outcome(judge.judge(linked)));

    assertEquals(List.of(), judge.entries());
    assertEquals(List.of(), judge.companions());
    assertEquals(0, judge.changed().size());
  }

  @Test
  void moneyOfAnEarlierPostingMayBeSpentByALaterOne() {
    judge.judge(Posting.of(transfer(anna, ben, 5)));

    assertInstanceOf(PostingResult.Posted.class, judge.judge(Posting.of(transfer(ben, anna, 5))));
  }

  @Test
  void anAccountBelowItsFloorMayRise() {
    LedgerAccountId below = newAccountId();
    Judge later =
        TestEntries.judge(
            List.of(
                state(below, AccountKind.LIABILITY, "GBP", 0L, AccountStatus.OPEN, 50, 0),
                open(anna, "GBP", 100)));

    assertInstanceOf(
        PostingResult.Posted.class, later.judge(Posting.of(transfer(anna, below, 20))));
    assertEquals(
        "INSUFFICIENT_FUNDS", TestBooks.outcome(later.judge(Posting.of(transfer(below, anna, 1)))));
  }

  private static AccountState open(LedgerAccountId id, String currency, long credits) {
    return state(id, AccountKind.LIABILITY, currency, 0L, AccountStatus.OPEN, 0, credits);
  }

  private void assertRefused(LedgerRefusal code, Entry entry) {
    assertEquals(code.name(), TestBooks.outcome(judge.judge(Posting.of(entry))));
  }

  private void assertRefused(LedgerRefusal code, LedgerAccountId account, Entry entry) {
    PostingResult result = judge.judge(Posting.of(entry));

    PostingResult.Refused refused = assertInstanceOf(PostingResult.Refused.class, result);
    assertEquals(code, refused.refusal().code());
    assertEquals(Map.of("account", account.value().toString()), refused.refusal().facts());
  }
}
