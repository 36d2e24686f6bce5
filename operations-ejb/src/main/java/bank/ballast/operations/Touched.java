package bank.ballast.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of customers whom an incident touched.
 *
 * @param incident its id, {@code inc_…}
 * @param release that it is about, or null
 * @param appVersion that it is about, or null
 * @param from when it began, as far as is known
 * @param to when it ended, or until when is known
 * @param customers 1 to 500 of them; the same one twice counts as one
 */
public record Touched(
    String incident,
    @Nullable String release,
    @Nullable String appVersion,
    Instant from,
    Instant to,
    List<Person> customers) {

  /**
   * One of them.
   *
   * @param subject of their log-in
   * @param met what they met, 1 to 100 things
   */
  public record Person(String subject, List<Met> met) {

    /** One whose list can't change under the reader. */
    public Person {
      met = List.copyOf(met);
    }
  }

  /** One whose lists can't change under the reader. */
  public Touched {
    customers = List.copyOf(customers);
  }
}
