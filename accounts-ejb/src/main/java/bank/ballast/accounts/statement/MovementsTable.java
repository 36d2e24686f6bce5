package bank.ballast.accounts.statement;

import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;

import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.Money;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What moved, between the balance that was there and the one that was left. */
final class MovementsTable {

  private final Statement statement;
  private final Words words;
  private final Layout layout;

  MovementsTable(Statement statement, Words words, Layout layout) {
    this.statement = statement;
    this.words = words;
    this.layout = layout;
  }

  DomContent content() {
    List<DomContent> rows = new ArrayList<>();
    rows.add(balance("opening", statement.period().from(), statement.period().opening()));
    statement.lines().forEach(line -> rows.add(movement(line)));
    rows.add(balance("closing", statement.period().to(), statement.period().closing()));
    return table(
            thead(
                layout.row(
                    column("date", "date"),
                    column("description", "what"),
                    column("out", "figure"),
                    column("in", "figure"),
                    column("balance", "figure"))),
            tbody(each(rows, row -> row)))
        .withClass("movements");
  }

  private ThTag column(String key, String style) {
    return th(words.say(key)).withScope("col").withClass(style);
  }

  private DomContent movement(TransactionView line) {
    boolean in = line.amount().isPositive();
    return layout.row(
        day(line.bookingDate()),
        told(line),
        Layout.figure(
            in ? "" : words.figure(Money.zero(line.amount().currency()).minus(line.amount()))),
        Layout.figure(in ? words.figure(line.amount()) : ""),
        Layout.figure(words.figure(line.balanceAfter())));
  }

  private TdTag told(TransactionView line) {
    String more =
        Stream.of(words.kind(line.code()), Plain.text(line.reference()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return td(
            layout.written(line.counterparty(), "other"),
            p(more).withClass("told"),
            iff(
                !line.valueDate().equals(line.bookingDate()),
                p(words.say("value-date") + " " + words.shortDay(line.valueDate()))
                    .withClass("told")))
        .withClass("what");
  }

  private DomContent balance(String key, LocalDate day, Money money) {
    return layout
        .row(
            day(day),
            td(words.say(key)).withClass("what"),
            Layout.figure(""),
            Layout.figure(""),
            Layout.figure(words.figure(money)))
        .withClass("balance");
  }

  private TdTag day(LocalDate day) {
    return td(span(words.shortDay(day)).withClass("ltr")).withClass("date");
  }
}
