package bank.ballast.security.stepup;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Actors;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUpProof;
import bank.ballast.security.StepUpRefusal;
import bank.ballast.security.StepUps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Challenges in the table {@code security_step_up}. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StepUpsBean implements StepUps {

  @Inject private ChallengeRepository challenges;
  @Inject private Actors actors;
  @Inject private BusinessClock clock;
  @Inject private SecurityLog log;
  @Inject private StepUpProof proof;

  /** What Keycloak calls the level; see the realm's step {@code ConfirmedLogIns}. */
  @Inject
  @ConfigProperty(name = "BALLAST_STEP_UP_LEVEL", defaultValue = "confirmed")
  private String level;

  @Override
  public void require(StepUpAct act, String use) {
    Optional<String> named = proof.challenge();
    if (named.isEmpty()) {
      Challenge made = new Challenge(actors.current().subject(), act, clock.now());
      challenges.add(made);
      throw required(made);
    }
    Challenge challenge =
        challenges
            .find(Challenge.parse(named.get()), actors.current().subject())
            .orElseThrow(() -> new Refusal(StepUpRefusal.STEP_UP_UNKNOWN));
    check(challenge, act, use);
    if (!challenges.spend(challenge.id(), use, clock.now())) {
      throw new Refusal(StepUpRefusal.STEP_UP_SPENT);
    }
    log.decided("STEP_UP", challenge.text(), act.kind());
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public void forgetUnused(Instant before) {
    int gone;
    do {
      gone = challenges.removeUnused(before);
    } while (gone > 0);
  }

  private void check(Challenge challenge, StepUpAct act, String use) {
    if (!challenge.isFor(act)) {
      challenges.makeVoid(challenge.id(), clock.now());
      throw new Refusal(StepUpRefusal.STEP_UP_MISMATCH);
    }
    if (!challenge.isOpenFor(use)) {
      throw new Refusal(StepUpRefusal.STEP_UP_SPENT);
    }
    if (clock.now().isAfter(challenge.expiresAt())) {
      throw new Refusal(StepUpRefusal.STEP_UP_EXPIRED);
    }
    if (!challenge.isMetBy(proof, level)) {
      throw required(challenge);
    }
  }

  private Refusal required(Challenge challenge) {
    return new Refusal(
        StepUpRefusal.STEP_UP_REQUIRED,
        "challenge",
        challenge.text(),
        "acrValues",
        level,
        "maxAge",
        Long.toString(Challenge.VALID.toSeconds()),
        "expiresAt",
        challenge.expiresAt().toString());
  }
}
