package bank.ballast.guard.review;

import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.iffElse;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import bank.ballast.guard.Happening;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.watch.Curves;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The review as one XHTML document that needs nothing beside it: a browser shows it, and {@link
 * ReviewPdf} makes a PDF of it. In English, as reviews are kept; what people typed stays as it is.
 */
public final class ReviewPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String NOT_YET = "Not written yet.";

  private ReviewPage() {}

  /** The document. */
  public static String of(Review review, Instant madeAt) {
    Incident incident = review.incident();
    String name = "Review of incident " + incident.id();
    StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
    try {
      html(
              head(
                  meta().withCharset("utf-8"),
                  title(name),
                  style(rawHtml(css())).withType("text/css")),
              body(
                  header(
                      p("Ballast · incident review").withClass("kind"),
                      h1(named(incident)),
                      facts(review)),
                  section(h2("Summary"), p(summary(review))),
                  section(h2("Detection and recovery"), times(review)),
                  section(h2("Impact"), impact(review)),
                  curves(review),
                  section(h2("Timeline"), timeline(incident.timeline())),
                  section(h2("What the public was told"), updates(incident)),
                  section(h2("Causes"), typed(incident.causes())),
                  section(h2("What went well"), typed(incident.wentWell())),
                  section(h2("What did not go well"), typed(incident.wentBadly())),
                  section(h2("Actions"), actions(incident)),
                  footer(
                      p(
                          "Made from the release guard's record on %s. All times are UTC."
                              .formatted(MOMENT.format(madeAt))))))
          .attr("xmlns", "http://www.w3.org/1999/xhtml")
          .withLang("en")
          .render(FlatHtml.into(text, Config.defaults().withEmptyTagsClosed(true)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String named(Incident incident) {
    return incident.title().getOrDefault("en", incident.id());
  }

  private static DomContent facts(Review review) {
    Incident incident = review.incident();
    String about =
        incident.release() != null
            ? "release " + incident.release()
            : incident.appVersion() != null ? "app " + incident.appVersion() : "the bank";
    return dl(
            fact("Incident", incident.id()),
            fact("Severity", incident.severity().name()),
            fact("About", about),
            fact("Opened", moment(Instant.parse(incident.opened()))),
            fact(
                "Resolved",
                incident.resolved() == null
                    ? "goes on"
                    : moment(Instant.parse(incident.resolved()))),
            each(
                Incidents.ROLES,
                role -> fact(sentence(role), incident.roles().getOrDefault(role, "nobody"))))
        .withClass("facts");
  }

  private static DomContent fact(String name, String value) {
    return div(dt(name), dd(value));
  }

  /** In two or three sentences, from the record alone. */
  private static String summary(Review review) {
    Review.Impact impact = review.impact();
    Review.Times times = review.times();
    String what =
        switch (review.incident().cause()) {
          case RELEASE -> "A release did not behave as it should";
          case STABLE_RELEASE -> "Synthetic customers did not get through to the stable release";
          case APP_VERSION -> "A version of the app harmed its users";
          case PERSON -> "Somebody opened this incident by hand";
        };
    String whom =
        impact.touched() == 0
            ? "No customer is known to have met it."
            : "%s touched, and lost %s in all; %s told by the bank."
                .formatted(
                    impact.assigned() == 0
                        ? count(
                            impact.touched(),
                            "customer or device was",
                            "customers and devices were")
                        : "Of %d customers and devices that it had served, %s"
                            .formatted(impact.assigned(), count(impact.touched(), "was", "were")),
                    count(Math.round(impact.minutes()), "minute", "minutes"),
                    count(impact.told(), "customer was", "customers were"));
    String time =
        times.felt() == null || times.over() == null
            ? ""
            : " From the first harm to the end it took %s."
                .formatted(length(times.felt(), times.over()));
    String why =
        review.release() == null || review.release().reason() == null
            ? ""
            : " Found by %s: %s."
                .formatted(
                    review.release().reason().code(),
                    review.release().reason().detail().replaceFirst("\\.$", ""));
    return what + ". " + whom + time + why;
  }

  private static DomContent times(Review review) {
    Review.Times times = review.times();
    return table(
            thead(tr(th("What"), th("When"), th("After the first harm"))),
            tbody(
                time("First harm of a customer", times.felt(), times.felt()),
                time("Found", times.found(), times.felt()),
                time("Nobody can meet it any more", times.over(), times.felt())))
        .withClass("times");
  }

  private static DomContent time(String what, @Nullable Instant when, @Nullable Instant felt) {
    String after =
        when == null || felt == null || when.equals(felt)
            ? ""
            : when.isBefore(felt) ? length(when, felt) + " before it" : length(felt, when);
    return tr(td(what), td(when == null ? "–" : moment(when)), td(after));
  }

  private static DomContent impact(Review review) {
    Review.Impact impact = review.impact();
    return div(
        table(
                tbody(
                    number("Customers and devices that the release had served", impact.assigned()),
                    number("Customers and devices that met harm", impact.touched()),
                    number("Customers told by the bank", impact.told()),
                    number("Devices not known to a customer", impact.unknownDevices()),
                    number("Customer-minutes lost", Math.round(impact.minutes())),
                    number("Failed log-ins", impact.failedLogIns()),
                    number("Payments refused", impact.refusedPayments())))
            .withClass("numbers"),
        iff(
            !impact.kinds().isEmpty(),
            table(
                    thead(
                        tr(
                            th("What they met"),
                            th("Platform"),
                            th("Customers and devices").withClass("figure"),
                            th("Times").withClass("figure"))),
                    tbody(
                        each(
                            impact.kinds(),
                            kind ->
                                tr(
                                    td(harm(kind.harm())),
                                    td(kind.platform().equals("?") ? "not said" : kind.platform()),
                                    td(Integer.toString(kind.who())).withClass("figure"),
                                    td(Long.toString(kind.times())).withClass("figure")))))
                .withClass("kinds")));
  }

  private static DomContent number(String name, long value) {
    return tr(td(name), td(Long.toString(value)).withClass("figure"));
  }

  private static String harm(Harm harm) {
    return switch (harm) {
      case FAILED_LOG_IN -> "Turned away although signed in";
      case ERROR -> "An error of the bank";
      case DROPPED -> "A connection that broke";
      case REFUSED_PAYMENT -> "A payment that was refused";
      case SEEN_BY_CLIENT -> "Something that only the app saw";
    };
  }

  private static DomContent curves(Review review) {
    List<Curves.Pair> points = review.curves();
    if (points.isEmpty()) {
      return section(h2("Curves"), p("No traffic was recorded in that time.").withClass("quiet"));
    }
    return section(
        h2("Curves"),
        p(
                span("Stable release").withClass("stable"),
                span("Candidate").withClass("candidate"),
                span("First harm, found, over").withClass("marks"))
            .withClass("key"),
        each(CurvePicture.of(points), picture -> figure(picture, review)),
        p(
                span(moment(Instant.parse(points.get(0).at()))),
                span(moment(Instant.parse(points.get(points.size() - 1).at()))).withClass("to"))
            .withClass("ends"));
  }

  private static DomContent figure(CurvePicture picture, Review review) {
    Review.Times times = review.times();
    return div(
            p(
                    span(picture.name()),
                    span("%s to %s".formatted(round(picture.lowest()), round(picture.highest())))
                        .withClass("range"))
                .withClass("caption"),
            tag("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr(
                    "viewBox", "0 -2 %d %d".formatted(CurvePicture.WIDTH, CurvePicture.HEIGHT + 4))
                .attr("width", CurvePicture.WIDTH)
                .attr("height", CurvePicture.HEIGHT + 4)
                .with(
                    line(
                        "M0 %1$dH%2$d".formatted(CurvePicture.HEIGHT, CurvePicture.WIDTH),
                        "#b8c4cc",
                        1))
                .with(
                    Stream.of(times.felt(), times.found(), times.over())
                        .map(moment -> CurvePicture.place(moment, review.curves()))
                        .filter(Objects::nonNull)
                        .map(
                            x ->
                                line(
                                    String.format(
                                        Locale.ROOT, "M%.1f 0V%d", x, CurvePicture.HEIGHT),
                                    "#d99a00",
                                    1)))
                .with(
                    line(picture.stable(), "#0e7490", 1.5),
                    line(picture.candidate(), "#a4262c", 1.5)))
        .withClass("curve");
  }

  private static DomContent line(String path, String colour, double width) {
    return tag("path")
        .attr("d", path.isEmpty() ? "M0 0" : path)
        .attr("fill", "none")
        .attr("stroke", colour)
        .attr("stroke-width", width);
  }

  private static DomContent timeline(List<Happening> lines) {
    return table(
            thead(tr(th("When"), th("What"), th(""))),
            tbody(
                each(
                    lines,
                    line ->
                        tr(
                            td(moment(Instant.parse(line.at()))).withClass("at"),
                            td(line.what()).withClass("word"),
                            td(line.detail())))))
        .withClass("timeline");
  }

  private static DomContent updates(Incident incident) {
    return iffElse(
        incident.updates().isEmpty(),
        p("Nothing.").withClass("quiet"),
        table(
                tbody(
                    each(
                        incident.updates(),
                        update ->
                            tr(
                                td(moment(Instant.parse(update.at()))).withClass("at"),
                                td(update.text().getOrDefault("en", ""))))))
            .withClass("timeline"));
  }

  private static DomContent actions(Incident incident) {
    return iffElse(
        incident.actions().isEmpty(),
        p("None yet.").withClass("quiet"),
        table(
                thead(tr(th("What"), th("Owner"), th("Due"), th("Done"))),
                tbody(
                    each(
                        incident.actions(),
                        action ->
                            tr(
                                td(action.what()),
                                td(action.owner()),
                                td(action.due()),
                                td(
                                    action.done() == null
                                        ? "open"
                                        : moment(Instant.parse(action.done())))))))
            .withClass("actions"));
  }

  /** Paragraphs as they were typed; room to write by hand where nobody has yet. */
  private static DomContent typed(@Nullable String text) {
    return text == null || text.isBlank()
        ? div(p(NOT_YET).withClass("quiet")).withClass("room")
        : div(each(List.of(text.strip().split("\\R+")), line -> p(line)));
  }

  private static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  private static String length(Instant from, Instant to) {
    long seconds = Math.round(Duration.between(from, to).toMillis() / 1000.0);
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
  }

  private static String count(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private static String sentence(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String round(double value) {
    return String.format(
        Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }

  private static String css() {
    try (InputStream in = ReviewPage.class.getResourceAsStream("review.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
