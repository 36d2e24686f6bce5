package bank.ballast.accounts.pot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.OpenPot;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotLockChange;
import bank.ballast.accounts.PotPicture;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pot's lock forbids, day by day, and the form of what customers write. */
class PotTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

  @Test
  void aLockEndsAtTheBeginningOfItsDay() {
    Pot pot = pot(MAY);

    assertEquals(Optional.of(MAY), pot.lockedOn(TODAY));
    assertEquals(Optional.of(MAY), pot.lockedOn(MAY.minusDays(1)));
    assertEquals(Optional.empty(), pot.lockedOn(MAY));
    assertEquals(Optional.empty(), pot.lockedOn(MAY.plusYears(1)));
  }

  @Test
  void aLockIsSetForADayAfterToday() {
    Pot pot = pot(null);

    assertRefused(PotsRefusal.LOCK_NOT_AHEAD, () -> pot.lock(TODAY, TODAY));
    assertRefused(PotsRefusal.LOCK_NOT_AHEAD, () -> pot.lock(TODAY.minusDays(1), TODAY));
    assertRefused(PotsRefusal.LOCK_NOT_AHEAD, () -> pot(TODAY));
    assertEquals(Optional.empty(), pot.lockedOn(TODAY));
    assertEquals(Optional.of(PotLockChange.SET), pot.lock(TODAY.plusDays(1), TODAY));
  }

  @Test
  void aLockIsProlongedAndNeverShortened() {
    Pot pot = pot(MAY);

    Refusal refused =
        assertThrows(Refusal.class, () -> pot.lock(MAY.minusDays(1), MAY.minusDays(9)));
    assertEquals(PotsRefusal.LOCK_SHORTENED, refused.code());
    assertEquals(Map.of("lockedUntil", "2027-05-01"), refused.facts());
    assertEquals(Optional.empty(), pot.lock(MAY, TODAY));
    assertEquals(Optional.of(PotLockChange.PROLONGED), pot.lock(MAY.plusDays(1), TODAY));
    assertEquals(Optional.of(MAY.plusDays(1)), pot.lockedOn(TODAY));
  }

  @Test
  void onceALockIsOverASoonerDayMayBeSet() {
    Pot pot = pot(MAY);

    assertEquals(Optional.of(PotLockChange.SET), pot.lock(MAY.plusDays(3), MAY));
  }

  @Test
  void onlyALockThatHoldsIsBroken() {
    Pot pot = pot(MAY);

    assertEquals(MAY, pot.breakLock(TODAY));
    assertEquals(Optional.empty(), pot.lockedOn(TODAY));
    assertRefused(PotsRefusal.POT_NOT_LOCKED, () -> pot.breakLock(TODAY));
    assertRefused(PotsRefusal.POT_NOT_LOCKED, () -> pot(MAY).breakLock(MAY));
  }

  @Test
  void aLockedPotIsNotClosedBeforeItsDay() {
    Pot pot = pot(MAY);

    assertRefused(PotsRefusal.POT_LOCKED, () -> pot.beginClosing(MAY.minusDays(1)));
    assertEquals(PotState.OPEN, pot.state());
    pot.beginClosing(MAY);
    assertEquals(PotState.CLOSING, pot.state());
  }

  @Test
  void whatIsClosedStaysClosedOnTheSameDay() {
    Pot pot = pot(null);
    pot.beginClosing(TODAY);
    pot.closed(TODAY);

    pot.beginClosing(MAY);
    pot.closed(MAY);

    assertEquals(PotState.CLOSED, pot.state());
    assertEquals(TODAY, pot.view(Money.of(0, "GBP"), List.of(), MAY, null).closedOn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12345678901234567890123456789012345678901"})
  void aNameHasOneToFortyCharacters(String name) {
    assertRefused(PotsRefusal.MALFORMED_POT, () -> pot(null).rename(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  why  ", "four"})
  void aReasonHasFiveCharactersAtLeast(String reason) {
    assertRefused(PotsRefusal.MALFORMED_POT, () -> PotText.reason(reason));
  }

  @Test
  void aReasonHas140CharactersAtMost() {
    assertEquals("x".repeat(140), PotText.reason(" " + "x".repeat(140)));
    assertRefused(PotsRefusal.MALFORMED_POT, () -> PotText.reason("x".repeat(141)));
  }

  @Test
  void aGoalIsMoreThanNothingAndInTheAccountsCurrency() {
    Pot pot = pot(null);

    assertRefused(PotsRefusal.GOAL_NOT_POSITIVE, () -> pot.saveFor(Money.of(0, "GBP")));
    assertRefused(PotsRefusal.GOAL_NOT_POSITIVE, () -> pot.saveFor(Money.of(-1, "GBP")));
    assertRefused(PotsRefusal.WRONG_CURRENCY, () -> pot.saveFor(Money.of(1, "EUR")));
    pot.saveFor(Money.of(1, "GBP"));
    assertEquals(Money.of(1, "GBP"), pot.view(Money.of(0, "GBP"), List.of(), TODAY, null).goal());
  }

  private static Pot pot(@Nullable LocalDate lockedUntil) {
    return new Pot(
        PotId.next(),
        AccountId.next(),
        Money.currency("GBP"),
        new OpenPot("Lisbon", PotPicture.HOLIDAY, null, lockedUntil, false),
        TODAY);
  }

  private static void assertRefused(PotsRefusal code, Executable act) {
    assertEquals(code, assertThrows(Refusal.class, act).code());
  }
}
