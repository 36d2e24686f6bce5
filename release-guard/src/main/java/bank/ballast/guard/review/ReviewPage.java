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
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import bank.ballast.guard.Happening;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The review as one XHTML document that needs nothing beside it: a browser shows it, and {@link
 * ReviewPdf} makes a PDF of it. In English, as reviews are kept; what people typed stays as it is.
 */
public final class ReviewPage {

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
                  section(h2("Summary"), p(ReviewWords.summary(review))),
                  section(h2("Detection and recovery"), times(review)),
                  section(h2("Impact"), impact(review)),
                  ReviewCurves.of(review),
                  section(h2("Timeline"), timeline(incident.timeline())),
                  section(h2("What the public was told"), updates(incident)),
                  section(h2("Causes"), typed(incident.causes())),
                  section(h2("What went well"), typed(incident.wentWell())),
                  section(h2("What did not go well"), typed(incident.wentBadly())),
                  section(h2("Actions"), actions(incident)),
                  footer(
                      p(
                          "Made from the release guard's record on %s. All times are UTC."
                              .formatted(ReviewWords.moment(madeAt))))))
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
            fact("Opened", ReviewWords.moment(Instant.parse(incident.opened()))),
            fact(
                "Resolved",
                incident.resolved() == null
                    ? "goes on"
                    : ReviewWords.moment(Instant.parse(incident.resolved()))),
            each(
                Incidents.ROLES,
                role -> fact(sentence(role), incident.roles().getOrDefault(role, "nobody"))))
        .withClass("facts");
  }

  private static DomContent fact(String name, String value) {
    return div(dt(name), dd(value));
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
            : when.isBefore(felt)
                ? ReviewWords.length(when, felt) + " before it"
                : ReviewWords.length(felt, when);
    return tr(td(what), td(when == null ? "–" : ReviewWords.moment(when)), td(after));
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
                    number("Payments refused", impact.refusedPayments()),
                    number(
                        "Payments that met an error or a broken connection",
                        impact.brokenPayments())))
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
                                    td(ReviewWords.harm(kind.harm())),
                                    td(kind.platform().equals("?") ? "not said" : kind.platform()),
                                    td(Integer.toString(kind.who())).withClass("figure"),
                                    td(Long.toString(kind.times())).withClass("figure")))))
                .withClass("kinds")));
  }

  private static DomContent number(String name, long value) {
    return tr(td(name), td(Long.toString(value)).withClass("figure"));
  }

  private static DomContent timeline(List<Happening> lines) {
    return table(
            thead(tr(th("When"), th("What"), th(""))),
            tbody(
                each(
                    lines,
                    line ->
                        tr(
                            td(ReviewWords.moment(Instant.parse(line.at()))).withClass("at"),
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
                                td(ReviewWords.moment(Instant.parse(update.at()))).withClass("at"),
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
                                        : ReviewWords.moment(Instant.parse(action.done())))))))
            .withClass("actions"));
  }

  /** Paragraphs as they were typed; room to write by hand where nobody has yet. */
  private static DomContent typed(@Nullable String text) {
    return text == null || text.isBlank()
        ? div(p(NOT_YET).withClass("quiet")).withClass("room")
        : div(each(List.of(text.strip().split("\\R+")), line -> p(line)));
  }

  private static String sentence(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String css() {
    try (InputStream in = ReviewPage.class.getResourceAsStream("review.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
