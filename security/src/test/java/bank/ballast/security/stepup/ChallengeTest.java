package bank.ballast.security.stepup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Refusal;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUpProof;
import bank.ballast.security.StepUpRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

  private static final Instant MADE = Instant.parse("2026-11-22T10:00:00.700Z");
  private static final StepUpAct ACT = new StepUpAct("PAYMENT", List.of("1250", "GBP", "Lunch"));

  private final Challenge challenge = new Challenge("subject", ACT, MADE);

  @Test
  void isForWhatItWasMadeForAlone() {
    assertTrue(challenge.isFor(new StepUpAct("PAYMENT", List.of("1250", "GBP", "Lunch"))));
    for (StepUpAct other :
        List.of(
            new StepUpAct("PAYEE", List.of("1250", "GBP", "Lunch")),
            new StepUpAct("PAYMENT", List.of("1251", "GBP", "Lunch")),
            new StepUpAct("PAYMENT", List.of("1250", "GBP", "lunch")),
            new StepUpAct("PAYMENT", List.of("1250", "GBP")),
            new StepUpAct("PAYMENT", List.of("1250", "GBP", "Lunch", "")),
            new StepUpAct("PAYMENT", List.of("125", "0GBP", "Lunch")),
            new StepUpAct("PAYMENT", List.of("1250GBP", "Lunch")))) {
      assertFalse(challenge.isFor(other), other.toString());
    }
  }

  @Test
  void isMetByASignInOfItsLevelInALaterSecond() {
    assertTrue(challenge.isMetBy(proof("confirmed", "2026-11-22T10:00:01Z"), "confirmed"));
    // Of the same second: perhaps before.
    assertFalse(challenge.isMetBy(proof("confirmed", "2026-11-22T10:00:00Z"), "confirmed"));
    assertFalse(challenge.isMetBy(proof("confirmed", "2026-11-22T09:59:59Z"), "confirmed"));
    assertFalse(challenge.isMetBy(proof("password", "2026-11-22T10:00:01Z"), "confirmed"));
    assertFalse(challenge.isMetBy(new StepUpProof(), "confirmed"));
  }

  @Test
  void isGoodForFiveMinutes() {
    assertEquals(MADE.plus(Duration.ofMinutes(5)), challenge.expiresAt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "step_", "step_1", "pay_01k829n4e4eam9buq97vmp5k00", "STEP_"})
  void whatIsNoIdIsNoChallenge(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Challenge.parse(text));

    assertEquals(StepUpRefusal.STEP_UP_UNKNOWN, refusal.code());
  }

  @Test
  void readsItsOwnId() {
    assertEquals(challenge.id(), Challenge.parse(challenge.text()));
  }

  private static StepUpProof proof(String level, String signedInAt) {
    StepUpProof proof = new StepUpProof();
    proof.present("step_1", level, Instant.parse(signedInAt));
    return proof;
  }
}
