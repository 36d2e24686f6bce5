package bank.ballast.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a rehearsal came to.
 *
 * @param found of each release, in their order
 * @param firstShare of 10,000 customers, how many the first stage has
 * @param customers how many there were
 * @param requestsPerSecond that they sent, on average
 * @param crowdedOut visits that this machine could not carry
 * @param books what is wrong in the books at the end, in sentences
 */
public record RehearsalResults(
    List<Found> found,
    int firstShare,
    int customers,
    double requestsPerSecond,
    int crowdedOut,
    List<String> books) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MOST_SECONDS_TO_FOUND = 15;
  private static final double MOST_SECONDS_TO_BACK = 60;
  private static final double MOST_SECONDS_TO_TOLD = 300;

  /** How long everybody was kept out by the outage that this bank is built against. */
  private static final int OUTAGE_MINUTES = 180;

  private static final double MOST_OF_THE_OUTAGE = 0.001;

  /** Lists that can't change under the reader. */
  public RehearsalResults {
    found = List.copyOf(found);
    books = List.copyOf(books);
  }

  /** What was to be reached, and whether it was. */
  public List<Aim> aims() {
    List<Aim> aims = new ArrayList<>();
    List<Found> bad = those(Found::bad);
    List<Found> good = those(one -> !one.bad());
    List<Found> logIn = those(one -> one.bad() && one.logIn() && one.wentBack());
    List<Found> everyLogIn = those(one -> one.bad() && one.everyLogIn());
    aims.add(Aim.all("bad releases found", count(bad, Found::wentBack), bad.size()));
    aims.add(
        Aim.all("good releases let through", count(good, one -> !one.wentBack()), good.size()));
    aims.add(
        Aim.atMost(
            "log-in faults: most seconds from the first failure to found",
            most(logIn.stream().map(Found::secondsToFound).toList()),
            logIn.size(),
            MOST_SECONDS_TO_FOUND,
            false));
    aims.add(
        Aim.atMost(
            "log-in faults: most seconds from the first failure to rolled back",
            most(logIn.stream().map(Found::secondsToBack).toList()),
            logIn.size(),
            MOST_SECONDS_TO_BACK,
            false));
    aims.add(
        Aim.atMost(
            "customers touched beyond those assigned",
            found.stream().mapToInt(Found::beyond).sum(),
            found.stream().mapToInt(Found::touched).sum(),
            0,
            false));
    aims.add(
        Aim.atMost(
            "customers touched by bad releases and apps who were not told",
            bad.stream().mapToInt(one -> one.touched() - one.told()).sum(),
            bad.stream().mapToInt(Found::touched).sum(),
            0,
            false));
    aims.add(
        Aim.atMost(
            "most seconds from a release's first failure until the last customer was told",
            most(bad.stream().map(Found::secondsToTold).toList()),
            bad.size(),
            MOST_SECONDS_TO_TOLD,
            false));
    aims.add(
        Aim.atMost(
            "faults of every log-in that came beyond the first stage",
            (double) count(everyLogIn, one -> one.greatestShare() > firstShare),
            everyLogIn.size(),
            0,
            false));
    aims.add(
        Aim.atMost(
            "requests and log-ins failed while a good release came in",
            (double)
                good.stream().mapToLong(one -> one.failedRequests() + one.failedLogIns()).sum(),
            (double) good.stream().mapToLong(Found::requests).sum(),
            0,
            false));
    double lost = bad.stream().mapToDouble(Found::customerMinutes).sum();
    double outage = (double) OUTAGE_MINUTES * customers * Math.max(1, bad.size());
    aims.add(
        Aim.atMost(
            "customer-minutes lost to bad releases, of %d minutes of everybody"
                .formatted(OUTAGE_MINUTES),
            lost / outage,
            1,
            MOST_OF_THE_OUTAGE,
            false));
    aims.add(
        Aim.atMost(
            "payments lost, doubled or changed",
            found.stream().mapToInt(Found::moneyWrong).sum() + books.size(),
            found.size(),
            0,
            true));
    return aims;
  }

  /** Whether all is reached that must be. */
  public boolean isPassed() {
    return aims().stream().allMatch(aim -> aim.met() || !aim.must());
  }

  /** Rows of a table, the first of them its heading. */
  public List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "release",
            "",
            "stage",
            "s to found",
            "s to back",
            "touched/assigned",
            "beyond",
            "told",
            "s to told",
            "log-ins failed",
            "minutes lost",
            "requests failed",
            "money"));
    for (Found one : found) {
      rows.add(
          List.of(
              one.name(),
              one.word(),
              one.stage(),
              seconds(one.secondsToFound()),
              seconds(one.secondsToBack()),
              one.touched() + "/" + one.assigned(),
              Integer.toString(one.beyond()),
              Integer.toString(one.told()),
              one.secondsToTold() == null ? "" : seconds(one.secondsToTold()),
              Long.toString(one.failedLogIns()),
              String.format(Locale.ROOT, "%.1f", one.customerMinutes()),
              one.failedRequests() + " of " + one.requests(),
              Integer.toString(one.moneyWrong())));
    }
    return rows;
  }

  /** The aims as rows of a table. */
  public List<List<String>> aimsTable() {
    return aims().stream()
        .map(
            aim ->
                List.of(
                    aim.met() ? "✓" : "✗",
                    aim.name(),
                    number(aim.value())
                        + (aim.baseline() > 1 ? " of " + number(aim.baseline()) : ""),
                    "aim " + number(aim.aim())))
        .toList();
  }

  /** As programs read it. */
  public String json() {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode figures = json.putArray("figures");
    for (Found one : found) {
      figure(figures, one.name() + ": right", one.isRight() ? 1 : 0, "yes");
      if (one.secondsToFound() != null) {
        figure(figures, one.name() + ": to found", one.secondsToFound(), "s");
      }
      if (one.secondsToBack() != null) {
        figure(figures, one.name() + ": to rolled back", one.secondsToBack(), "s");
      }
      figure(figures, one.name() + ": greatest share", one.greatestShare() / 100.0, "%");
      figure(figures, one.name() + ": assigned", one.assigned(), "customers");
      figure(figures, one.name() + ": touched", one.touched(), "customers");
      figure(figures, one.name() + ": touched beyond", one.beyond(), "customers");
      figure(figures, one.name() + ": touched unknown to guard", one.unknown(), "customers");
      figure(figures, one.name() + ": told", one.told(), "customers");
      if (one.secondsToTold() != null) {
        figure(figures, one.name() + ": to told", one.secondsToTold(), "s");
      }
      figure(figures, one.name() + ": failed log-ins", (double) one.failedLogIns(), "log-ins");
      figure(figures, one.name() + ": lost", one.customerMinutes(), "customer-minutes");
      figure(figures, one.name() + ": failed requests", (double) one.failedRequests(), "requests");
      figure(figures, one.name() + ": money wrong", one.moneyWrong(), "payments");
    }
    ArrayNode ratios = json.putArray("ratios");
    for (Aim aim : aims()) {
      ratios
          .addObject()
          .put("name", aim.name())
          .put("value", aim.value())
          .put("baseline", aim.baseline())
          .put("aim", aim.aim())
          .put("met", aim.met());
    }
    json.putObject("load")
        .put("customers", customers)
        .put("requestsPerSecond", requestsPerSecond)
        .put("crowdedOut", crowdedOut);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void figure(ArrayNode figures, String name, double value, String unit) {
    figures.addObject().put("name", name).put("value", value).put("unit", unit);
  }

  private List<Found> those(Predicate<Found> wanted) {
    return found.stream().filter(wanted).toList();
  }

  private static long count(List<Found> some, Predicate<Found> wanted) {
    return some.stream().filter(wanted).count();
  }

  private static double most(List<Double> seconds) {
    return seconds.stream()
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private static String seconds(@org.jspecify.annotations.Nullable Double seconds) {
    return seconds == null ? "nobody met it" : String.format(Locale.ROOT, "%.1f", seconds);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, value < 0.01 ? "%.6f" : "%.1f", value);
  }
}
