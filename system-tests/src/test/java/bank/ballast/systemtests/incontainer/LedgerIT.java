package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger's contract, kept by the bean that ships, in the server that ships. */
@ExtendWith(ArquillianExtension.class)
class LedgerIT {

  @Inject private Ledger ledger;
  @Inject private InTheSystemsName system;
  @Inject private InTransaction transaction;

  private LedgerAccountId cash;
  private LedgerAccountId deposit;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTests();
  }

  @BeforeEach
  void openAccounts() {
    OpenLedgerAccount ofCash = Entries.cash();
    OpenLedgerAccount ofDeposit = Entries.deposit();
    cash = ofCash.id();
    deposit = ofDeposit.id();
    system.ask(
        () -> {
          ledger.open(List.of(ofCash, ofDeposit));
          return cash;
        });
  }

  @Test
  void nobodyPostsWithoutAnIdentity() {
    Posting posting = Posting.of(Entries.payIn(cash, deposit, 100));

    assertThrows(EJBAccessException.class, () -> ledger.post(List.of(posting)));
  }

  @Test
  void whatIsPostedIsInTheBooks() {
    assertInstanceOf(PostingResult.Posted.class, post(Entries.payIn(cash, deposit, 100)));

    assertEquals(100, balance(deposit));
    assertEquals(100, balance(cash));
  }

  @Test
  void theSameEntryAgainMovesNothing() {
    Entry entry = Entries.payIn(cash, deposit, 100);
    post(entry);

    assertInstanceOf(PostingResult.AlreadyPosted.class, post(entry));

    assertEquals(100, balance(deposit));
  }

  @Test
  void otherContentUnderTheSameIdIsRefused() {
    Entry entry = Entries.payIn(cash, deposit, 100);
    post(entry);

    assertEquals(LedgerRefusal.ENTRY_DIFFERS, refusal(post(Entries.changed(entry, 101))));

    assertEquals(100, balance(deposit));
  }

  @Test
  void aRefusedPostingDoesNotHarmItsNeighbours() {
    List<PostingResult> results =
        system.ask(
            () ->
                ledger.post(
                    List.of(
                        Posting.of(Entries.payIn(cash, deposit, 100)),
                        Posting.of(Entries.payOut(deposit, cash, 101)),
                        Posting.of(Entries.payOut(deposit, cash, 40)))));

    assertInstanceOf(PostingResult.Posted.class, results.get(0));
    assertEquals(LedgerRefusal.INSUFFICIENT_FUNDS, refusal(results.get(1)));
    assertInstanceOf(PostingResult.Posted.class, results.get(2));
    assertEquals(60, balance(deposit));
  }

  @Test
  void whatIsHeldIsGivenBackByItselfWhenItsTimeIsOver() throws InterruptedException {
    post(Entries.payIn(cash, deposit, 100));
    Instant end = Instant.now().plusSeconds(2);
    post(Entries.hold(deposit, cash, 60, end));
    assertEquals(40, view(deposit).available().minorUnits());

    while (view(deposit).available().minorUnits() == 40) {
      assertTrue(Instant.now().isBefore(end.plusSeconds(30)), "nobody gives it back");
      Thread.sleep(100);
    }

    assertTrue(!Instant.now().isBefore(end), "it was given back too early");
    assertEquals(100, view(deposit).available().minorUnits());
  }

  @Test
  void postingInsideATransactionIsRefused() {
    Posting posting = Posting.of(Entries.payIn(cash, deposit, 100));

    EJBException refused =
        assertThrows(
            EJBException.class,
            () ->
                system.ask(
                    () -> {
                      transaction.run(() -> ledger.post(List.of(posting)));
                      return cash;
                    }));

    // By its number: nothing else would refuse it.
    assertTrue(refused.toString().contains("WFLYEJB0063"), refused::toString);
    assertEquals(0, balance(deposit));
  }

  @Test
  void companionRowsAreCommittedWithTheirEntries() {
    UUID id = Ids.next();

    PostingResult posted = postWith(Entries.payIn(cash, deposit, 100), act(id));
    PostingResult second = postWith(Entries.payIn(cash, deposit, 50), act(id));

    assertInstanceOf(PostingResult.Posted.class, posted);
    assertInstanceOf(PostingResult.CompanionExists.class, second);
    assertEquals(100, balance(deposit));
  }

  @Test
  void companionRowsOfARefusedPostingAreNotWritten() {
    UUID id = Ids.next();

    PostingResult refused = postWith(Entries.payOut(deposit, cash, 1), act(id));
    PostingResult posted = postWith(Entries.payIn(cash, deposit, 100), act(id));

    assertEquals(LedgerRefusal.INSUFFICIENT_FUNDS, refusal(refused));
    assertInstanceOf(PostingResult.Posted.class, posted);
  }

  @Test
  void theBooksBalance() {
    post(Entries.payIn(cash, deposit, 100));

    Map<?, Long> imbalance = system.ask(ledger::imbalance);

    assertTrue(imbalance.values().stream().allMatch(sum -> sum == 0), imbalance::toString);
  }

  private PostingResult post(Entry entry) {
    return system.ask(() -> ledger.post(List.of(Posting.of(entry)))).get(0);
  }

  private PostingResult postWith(Entry entry, CompanionRow row) {
    return system.ask(() -> ledger.post(List.of(new Posting(List.of(entry), List.of(row))))).get(0);
  }

  private static CompanionRow act(UUID id) {
    return new CompanionRow(
        "security_audit",
        Map.of(
            "id", id,
            "at", Instant.now(),
            "actor", "in-container-system",
            "action", "TESTED",
            "object", "ledger",
            "reason", "in-container test"));
  }

  private static Enum<?> refusal(PostingResult result) {
    return (Enum<?>) assertInstanceOf(PostingResult.Refused.class, result).refusal().code();
  }

  private long balance(LedgerAccountId account) {
    return view(account).balance().minorUnits();
  }

  private LedgerAccountView view(LedgerAccountId account) {
    return system.ask(() -> ledger.account(account)).orElseThrow();
  }
}
