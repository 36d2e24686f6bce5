package bank.ballast.operations.touched;

import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.wording.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is told who was touched by an incident: that the bank is sorry, what they met and
 * when, what they can do, and how to answer.
 */
final class Apology {

  private static final String UNSURE_PAYMENT = "UNSURE_PAYMENT";
  private static final String FAILED_LOG_IN = "FAILED_LOG_IN";
  private static final String CRASH = "CRASH";

  /** What may be met, as the words for it are called. */
  private static final List<String> WORST_FIRST =
      List.of(
          "REFUSED_PAYMENT",
          UNSURE_PAYMENT,
          FAILED_LOG_IN,
          "ERROR",
          "DROPPED",
          CRASH,
          "SEEN_BY_CLIENT");

  /** What a customer can do about each of these whose app is a good one. */
  private static final List<String> DO =
      List.of("REFUSED_PAYMENT", UNSURE_PAYMENT, FAILED_LOG_IN, "ERROR");

  /** What another version of the app does not mend. */
  private static final List<String> DO_WITH_ANOTHER_APP =
      List.of("REFUSED_PAYMENT", UNSURE_PAYMENT);

  private static final String PARAGRAPH = "\n\n";

  private final String incident;
  private final @Nullable String appVersion;
  private final String link;

  /**
   * What is told of an incident.
   *
   * @param appVersion that it is about, {@code ios 3.2.1}, or null
   * @param link where it is told of in public
   */
  Apology(String incident, @Nullable String appVersion, String link) {
    this.incident = incident;
    this.appVersion = appVersion;
    this.link = link;
  }

  /** The key under which customers are told of an incident: each customer once. */
  static String key(String incident) {
    return "incident:" + incident;
  }

  /** The message to one customer, in each language. */
  Message to(CustomerId customer, Collection<Met> met) {
    // The worst first, each with its times.
    Map<String, List<Instant>> times = new TreeMap<>(Apology::worstFirst);
    met.forEach(
        each -> times.computeIfAbsent(word(each), word -> new ArrayList<>()).add(each.at()));
    times.values().forEach(list -> list.sort(null));
    Instant first = times.values().stream().map(list -> list.get(0)).min(Instant::compareTo).get();
    return new Message(
        customer,
        key(incident),
        NotificationKind.INCIDENT,
        Words.inEach(words -> words.say("touched.title", Map.of("day", words.day(first)))),
        Words.inEach(words -> text(words, first, times)),
        incident);
  }

  private String text(Wording words, Instant first, Map<String, List<Instant>> times) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.say("touched.sorry", Map.of("day", words.day(first))));
    StringBuilder lines = new StringBuilder(words.say("touched.met"));
    times.forEach(
        (word, moments) ->
            lines
                .append("\n• ")
                .append(
                    words.say("touched.met." + word, Map.of("times", moments(words, moments)))));
    paragraphs.add(lines.toString());
    paragraphs.add(whatToDo(words, times));
    paragraphs.add(words.say("touched.safe"));
    paragraphs.add(words.say("touched.reply"));
    paragraphs.add(words.say("touched.status", Map.of("link", link)));
    return String.join(PARAGRAPH, paragraphs);
  }

  private String whatToDo(Wording words, Map<String, List<Instant>> times) {
    List<String> advice = new ArrayList<>();
    if (appVersion != null) {
      // The bank turns this version away: whatever is tried again with it fails.
      String version = appVersion.substring(appVersion.indexOf(' ') + 1);
      advice.add(words.say("touched.do.APP", Map.of("version", version)));
    }
    (appVersion == null ? DO : DO_WITH_ANOTHER_APP)
        .stream()
            .filter(times::containsKey)
            .forEach(word -> advice.add(words.say("touched.do." + word)));
    return advice.isEmpty()
        ? words.say("touched.do.NOTHING")
        : words.say("touched.do") + "\n• " + String.join("\n• ", advice);
  }

  private static String moments(Wording words, List<Instant> moments) {
    String from = words.time(moments.get(0));
    String to = words.time(moments.get(moments.size() - 1));
    return from.equals(to)
        ? words.say("touched.time.one", Map.of("time", from))
        : words.say(
            "touched.time.many",
            Map.of("from", from, "to", to, "count", Integer.toString(moments.size())));
  }

  /**
   * A payment without a clear answer asks for other words than a page that did not come; what the
   * app told of, for those of its report.
   */
  private static String word(Met met) {
    if (met.kind() == MetKind.SEEN_BY_CLIENT && met.code() != null) {
      return switch (met.code()) {
        case "crash" -> CRASH;
        case "log-in-failed" -> FAILED_LOG_IN;
        default -> met.kind().name();
      };
    }
    boolean unsure =
        (met.kind() == MetKind.ERROR || met.kind() == MetKind.DROPPED)
            && "POST".equals(met.method())
            && met.path() != null
            && met.path().startsWith("/api/payments");
    return unsure ? UNSURE_PAYMENT : met.kind().name();
  }

  private static int worstFirst(String one, String other) {
    return Integer.compare(WORST_FIRST.indexOf(one), WORST_FIRST.indexOf(other));
  }
}
