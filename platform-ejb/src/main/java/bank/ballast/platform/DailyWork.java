package bank.ballast.platform;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Work that is done once for each business day: interest, standing orders, what expires. A module
 * offers it as a bean; it is run by Jakarta Batch, in parts side by side, day after day in order,
 * and goes on where it was when a server died.
 *
 * <p>What was under way at that moment is done again: doing the same key for the same day twice
 * must do it once. Called in the bank's own name, outside any transaction.
 */
public interface DailyWork {

  /** What it is called: 1 to 40 lower-case ASCII letters and hyphens, never changed. */
  String name();

  /** When on the day it may begin, by London's clock. */
  LocalTime from();

  /**
   * What is to be done for a day, in an order that never changes.
   *
   * @param part only what falls into this part
   * @param after only keys behind this one; empty for all
   * @param limit at most so many
   * @return keys of at most 64 ASCII characters, ascending; fewer than the limit are the last ones
   */
  List<String> keys(LocalDate day, Part part, String after, int limit);

  /** How many keys are done before it is noted how far the work has come: 1 to 10,000. */
  default int atATime() {
    return 200;
  }

  /**
   * Does it.
   *
   * @param keys one after the other or all at once
   */
  void run(LocalDate day, List<String> keys);

  /**
   * One of the parts that a day's work is cut into.
   *
   * @param number from 0
   * @param of how many there are
   */
  record Part(int number, int of) {}
}
