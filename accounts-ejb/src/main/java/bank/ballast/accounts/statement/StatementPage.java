package bank.ballast.accounts.statement;

import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.title;

import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Address;
import bank.ballast.kernel.Money;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A statement as the XHTML document that {@link PdfPress} prints. */
final class StatementPage {

  private final Statement statement;
  private final Words words;
  private final Layout layout;

  private StatementPage(Statement statement) {
    this.statement = statement;
    this.words = new Words(statement.language());
    this.layout = new Layout(statement.language());
  }

  /** The document. */
  static String of(Statement statement) throws IOException {
    StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
    new StatementPage(statement)
        .document()
        .render(FlatHtml.into(text, Config.defaults().withEmptyTagsClosed(true)));
    return text.toString();
  }

  private ContainerTag<?> document() throws IOException {
    String name = words.say("title") + " " + statement.account().accountNumber();
    return html(
            head(
                meta().withCharset("utf-8"),
                title(name),
                meta().withName("subject").withContent(period()),
                meta().withName("author").withContent("Ballast"),
                meta().withName("description").withContent(name + ", " + period()),
                style(rawHtml(css())).withType("text/css")),
            body(
                footer(),
                running(),
                letterhead(),
                parties(),
                summary(),
                new MovementsTable(statement, words, layout).content(),
                ending()))
        .attr("xmlns", "http://www.w3.org/1999/xhtml")
        .withLang(statement.language())
        .withDir(layout.direction());
  }

  private String period() {
    return words.day(statement.period().from()) + " – " + words.day(statement.period().to());
  }

  private DomContent footer() {
    return div(
            span("Ballast · " + words.say("title") + " · "),
            span(statement.account().accountNumber()).withClass("ltr"),
            span(" · " + words.say("page") + " "),
            span().withClass("page"),
            span(" " + words.say("page.of") + " "),
            span().withClass("pages"))
        .withId("footer");
  }

  /** At the head of each page but the first. */
  private DomContent running() {
    return div(span("Ballast").withClass("name"), span(period()).withClass("when"))
        .withId("running");
  }

  private DomContent letterhead() {
    return div(
            div(div().withClass("mast"), div().withClass("sail"), div().withClass("hull"))
                .withClass("mark"),
            div("Ballast").withClass("name"),
            div(h1(words.say("title")), p(period()).withClass("period")).withClass("heading"))
        .withClass("letterhead");
  }

  private DomContent parties() {
    AccountView account = statement.account();
    return table(
            tbody(
                layout.row(
                    td(
                            layout.written(statement.addressee().name(), "who"),
                            each(address(), line -> layout.written(line, "where")))
                        .withClass("addressee"),
                    td(dl(
                            fact("holder", account.holder(), ""),
                            fact("sort-code", sortCode(account.sortCode()), "ltr"),
                            fact("account-number", account.accountNumber(), "ltr"),
                            fact("iban", iban(account.iban()), "ltr"),
                            fact("currency", currency(), "")))
                        .withClass("numbers"))))
        .withClass("parties");
  }

  private List<String> address() {
    if (statement.addressee().profile() == null) {
      return List.of();
    }
    Address address = statement.addressee().profile().address();
    return Stream.of(
            address.line1(),
            address.line2(),
            address.city(),
            address.postcode(),
            new Locale.Builder()
                .setRegion(address.country())
                .build()
                .getDisplayCountry(Locale.forLanguageTag(statement.language())))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private DomContent fact(String key, String value, String style) {
    return div(dt(words.say(key)), dd(span(Plain.text(value)).withClass(style))).withClass("fact");
  }

  private String currency() {
    return statement
        .period()
        .closing()
        .currency()
        .getDisplayName(Locale.forLanguageTag(statement.language()));
  }

  private DomContent summary() {
    return table(
            tbody(
                layout.row(
                    sum("opening", statement.period().opening()),
                    sum("in", statement.period().moneyIn()),
                    sum("out", statement.period().moneyOut()),
                    sum("closing", statement.period().closing()).withClass("sum closing"))))
        .withClass("summary");
  }

  private TdTag sum(String key, Money money) {
    return td(
            p(words.say(key)).withClass("label"),
            p(span(words.money(money)).withClass("ltr")).withClass("amount"))
        .withClass("sum");
  }

  private DomContent ending() {
    return div(p(words.say("ties")), p(words.say("made") + " " + words.dayOf(statement.madeAt())))
        .withClass("ending");
  }

  private static String sortCode(String digits) {
    return digits.replaceAll("(?<=\\G\\d{2})(?=\\d)", "-");
  }

  private static String iban(String iban) {
    return iban.replaceAll("(?<=\\G.{4})(?=.)", " ");
  }

  private String css() throws IOException {
    try (InputStream in = StatementPage.class.getResourceAsStream("statement.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("$direction", layout.direction())
          .replace("$start", layout.start())
          .replace("$end", layout.end());
    }
  }
}
