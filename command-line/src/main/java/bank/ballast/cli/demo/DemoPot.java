package bank.ballast.cli.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demo customer's savings pot. Amounts are pence.
 *
 * @param username whose
 * @param name as they call it
 * @param picture as the API names it
 * @param goal what they save for, or null
 * @param lockedMonths for how long from today it is locked; 0 for not
 * @param saved what they have put in
 */
record DemoPot(
    String username,
    String name,
    String picture,
    @Nullable Long goal,
    int lockedMonths,
    long saved) {

  /** All of them. Whatever the day, each has enough in their account, see {@link DemoLife}. */
  private static final List<DemoPot> ALL =
      List.of(
          new DemoPot("customer1", "Lisbon in spring", "holiday", 60_000L, 0, 6_450),
          new DemoPot("customer1", "Rainy day", "rainy-day", null, 6, 5_000),
          new DemoPot("customer2", "A bicycle for the hills", "bicycle", 9_000L, 0, 9_000),
          new DemoPot("customer2", "Evening classes", "education", 24_000L, 3, 3_800),
          new DemoPot("customer3", "Mixing desk", "music", 45_000L, 0, 7_200));

  /** Those of one person. */
  static List<DemoPot> of(String username) {
    return ALL.stream().filter(pot -> pot.username().equals(username)).toList();
  }

  /** The body by which it is opened, locked from this day on. */
  String body(LocalDate today) {
    StringBuilder body = new StringBuilder();
    body.append("{\"name\": \"%s\", \"picture\": \"%s\"".formatted(name, picture));
    if (goal != null) {
      body.append(", \"goal\": ").append(money(goal));
    }
    if (lockedMonths > 0) {
      body.append(", \"lockedUntil\": \"%s\"".formatted(today.plusMonths(lockedMonths)));
    }
    // What is put aside for longer earns something.
    return body.append(", \"earnsInterest\": ").append(lockedMonths > 0).append("}").toString();
  }

  /** The body by which its money is put in. */
  String deposit() {
    return "{\"amount\": " + money(saved) + "}";
  }

  private static String money(long pence) {
    return "{\"minorUnits\": %d, \"currency\": \"GBP\"}".formatted(pence);
  }
}
