package bank.ballast.guard.review;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import bank.ballast.guard.watch.Curves;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Both releases' traffic around an incident, as pictures. */
final class ReviewCurves {

  private ReviewCurves() {}

  static DomContent of(Review review) {
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
                span(ReviewWords.moment(Instant.parse(points.get(0).at()))),
                span(ReviewWords.moment(Instant.parse(points.get(points.size() - 1).at())))
                    .withClass("to"))
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

  private static String round(double value) {
    return String.format(
        Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }
}
