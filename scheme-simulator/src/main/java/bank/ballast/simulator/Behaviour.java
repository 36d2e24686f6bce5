package bank.ballast.simulator;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the bank of an account behaves: the last two digits of the account's number say it. */
public enum Behaviour {
  /** Accepts within a fraction of a second, and gives money back when it is asked to. */
  ACCEPTS("any other", "Accepts", null, Duration.ofMillis(150)),
  /** Accepts after a quarter of a minute, when the sender has begun to ask. */
  LATE("90", "Accepts after 15 seconds", null, Duration.ofSeconds(15)),
  /** There is no such account. */
  NO_ACCOUNT("91", "Rejects: no such account (AC01)", "AC01", Duration.ofMillis(150)),
  /** The account is closed. */
  CLOSED("92", "Rejects: account closed (AC04)", "AC04", Duration.ofMillis(150)),
  /** The amount is too large for it. */
  TOO_MUCH("93", "Rejects: amount not allowed (AM02)", "AM02", Duration.ofMillis(150)),
  /** Says everything twice. */
  TWICE("94", "Accepts, and answers twice", null, Duration.ofMillis(150)),
  /** Takes the money and says nothing, until it is asked. */
  SILENT("95", "Accepts, and answers only when it is asked", null, Duration.ZERO),
  /** Loses the order the first time that it comes; what it sends itself never arrives. */
  LOSES("96", "Never gets the first order; what it sends is lost", null, Duration.ofMillis(150)),
  /**
   * Sends the money back before it has said that it took it, and asks for it before it sends it.
   */
  BACKWARDS(
      "97",
      "Returns money before it accepts it, asks for it before it sends it",
      null,
      Duration.ofSeconds(2)),
  /** Accepts, and sends the money back a little later. */
  RETURNS("98", "Accepts, and returns the money after 3 seconds", null, Duration.ofMillis(150)),
  /** Accepts, and keeps the money when it is asked for it. */
  KEEPS("99", "Accepts, and refuses recalls", null, Duration.ofMillis(150));

  private final String ending;
  private final String description;
  private final @Nullable String rejection;
  private final Duration pause;

  Behaviour(String ending, String description, @Nullable String rejection, Duration pause) {
    this.ending = ending;
    this.description = description;
    this.rejection = rejection;
    this.pause = pause;
  }

  /** The behaviour of an account's bank. */
  static Behaviour of(String accountNumber) {
    return Arrays.stream(values())
        .filter(behaviour -> accountNumber.endsWith(behaviour.ending))
        .findFirst()
        .orElse(ACCEPTS);
  }

  /** How account numbers end that behave so. */
  String ending() {
    return ending;
  }

  /** What it does, for people. */
  String description() {
    return description;
  }

  /** ISO 20022's reason where it rejects, or null. */
  @Nullable String rejection() {
    return rejection;
  }

  /** How long it takes to answer. */
  Duration pause() {
    return pause;
  }
}
