package bank.ballast.guard;

import java.time.Instant;

/**
 * One line of a timeline.
 *
 * @param at RFC 3339, UTC
 * @param what a word for programs: {@code STAGE_BEGAN}
 * @param detail a sentence for people, in English
 */
public record Happening(String at, String what, String detail) {

  /** One that happens now. */
  public static Happening now(String what, String detail) {
    return new Happening(Instant.now().toString(), what, detail);
  }
}
