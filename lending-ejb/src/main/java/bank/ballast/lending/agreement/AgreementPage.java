package bank.ballast.lending.agreement;

import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.Address;
import bank.ballast.accounts.CustomerView;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.ScheduleRow;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.purchase.Purchase;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the XHTML document that is printed: what the law wants to be told before one is
 * bound (schedule 1 of the Consumer Credit (Disclosure of Information) Regulations 2010), what is
 * agreed, and when what falls due.
 */
final class AgreementPage {

  private static final BigDecimal DAYS_IN_YEAR = BigDecimal.valueOf(36_500);

  private final LoanApplicationId id;
  private final LoanQuoteView quote;
  private final LoanTerms terms;
  private final CustomerView borrower;
  private final AccountAddress.OfUkAccount account;
  private final @Nullable Purchase purchase;
  private final String language;
  private final Page page;

  private AgreementPage(
      LoanApplicationId id,
      LoanQuoteView quote,
      LoanTerms terms,
      CustomerView borrower,
      AccountAddress.OfUkAccount account,
      @Nullable Purchase purchase,
      String language) {
    this.id = id;
    this.quote = quote;
    this.terms = terms;
    this.borrower = borrower;
    this.account = account;
    this.purchase = purchase;
    this.language = language;
    this.page = new Page(language);
  }

  /**
   * The document.
   *
   * @param quote of the day on which it can be signed
   * @param terms that the loan then has
   * @param account into which it is paid
   * @param purchase that is divided, or null
   */
  static String of(
      LoanApplicationId id,
      LoanQuoteView quote,
      LoanTerms terms,
      CustomerView borrower,
      AccountAddress.OfUkAccount account,
      @Nullable Purchase purchase,
      String language) {
    StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
    try {
      new AgreementPage(id, quote, terms, borrower, account, purchase, language)
          .document()
          .render(FlatHtml.into(text, Config.defaults().withEmptyTagsClosed(true)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory has no faults", impossible);
    }
    return text.toString();
  }

  private ContainerTag<?> document() throws IOException {
    return html(
            head(
                meta().withCharset("utf-8"),
                title(page.say("title")),
                meta().withName("subject").withContent(id.toString()),
                meta().withName("author").withContent("Ballast"),
                meta().withName("description").withContent(page.say("title")),
                style(rawHtml(css())).withType("text/css")),
            body(
                p("Ballast").withClass("name"),
                h1(page.say("title")),
                p(page.say("regulated")).withClass("soft"),
                part("parties", parties()),
                part("credit", credit()),
                part("cost", cost()),
                part("late", late()),
                part("rights", rights()),
                h2(page.say("schedule")),
                schedule(),
                p(page.say("signing", Map.of("day", page.day(quote.paidOutOn()))))
                    .withClass("ending")))
        .attr("xmlns", "http://www.w3.org/1999/xhtml")
        .withLang(language)
        .withDir(page.direction());
  }

  /** A fact, told under its name. */
  private record Fact(String name, String value) {}

  private DomContent part(String title, List<Fact> facts) {
    return div(
        h2(page.say(title)),
        table(
                tbody(
                    each(
                        facts,
                        fact ->
                            page.row(
                                td(page.say(fact.name())).withClass("what"),
                                td(fact.value()).withClass("told")))))
            .withClass("facts"));
  }

  private List<Fact> parties() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("creditor", page.say("creditor.told")));
    facts.add(new Fact("borrower", borrower.name()));
    if (borrower.profile() != null) {
      facts.add(new Fact("address", page.fromTheLeft(address(borrower.profile().address()))));
    }
    facts.add(new Fact("number", id.toString()));
    return facts;
  }

  private List<Fact> credit() {
    List<ScheduleRow> rows = quote.schedule().rows();
    ScheduleRow last = rows.get(rows.size() - 1);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("type", page.say("type.told")));
    if (purchase != null) {
      facts.add(new Fact("purchase", bought(purchase)));
    }
    facts.add(new Fact("amount", page.money(quote.amount())));
    facts.add(new Fact("paid-out", page.say("paid-out.told", Map.of("account", number()))));
    facts.add(
        new Fact(
            "duration",
            page.say(
                "duration.told",
                Map.of(
                    "from", page.day(quote.paidOutOn()),
                    "to", page.day(last.due())))));
    facts.add(
        new Fact(
            "instalments",
            page.say(
                "instalments.told",
                Map.of(
                    "count", Integer.toString(rows.size()),
                    "amount", page.money(quote.instalment()),
                    "first", page.day(rows.get(0).due()),
                    "last", page.money(last.instalment())))));
    facts.add(new Fact("payable", page.money(quote.totalPayable())));
    return facts;
  }

  private String bought(Purchase purchase) {
    return page.say(
        "purchase.told",
        Map.of(
            "payee", purchase.payee(),
            "amount", page.money(purchase.amount()),
            "day", page.day(purchase.paidOn())));
  }

  private List<Fact> cost() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact("rate", page.say("rate.told", Map.of("rate", page.number(quote.annualRate())))));
    facts.add(new Fact("apr", page.say("apr.told", Map.of("apr", page.number(quote.apr())))));
    facts.add(new Fact("charge", page.money(quote.totalPayable().minus(quote.amount()))));
    quote
        .schedule()
        .feesAtDisbursement()
        .forEach(fee -> facts.add(fee("fee.disbursement", fee.amount())));
    Money withEach = quote.schedule().rows().get(0).fees();
    if (withEach.isPositive()) {
      facts.add(fee("fee.instalment", withEach));
    }
    boolean free = facts.stream().noneMatch(fact -> fact.name().startsWith("fee."));
    facts.add(new Fact("others", page.say(free ? "others.none" : "others.told")));
    return facts;
  }

  private Fact fee(String name, Money fee) {
    return new Fact(name, page.say(name + ".told", Map.of("fee", page.money(fee))));
  }

  private List<Fact> late() {
    Money fee = terms.fees().onLateness().on(quote.instalment());
    return List.of(
        new Fact(
            "late.fee",
            fee.isPositive()
                ? page.say("late.fee.told", Map.of("fee", page.money(fee)))
                : page.say("late.fee.none")),
        new Fact("late.missing", page.say("late.missing.told")));
  }

  private List<Fact> rights() {
    return List.of(
        new Fact("withdrawal", page.say("withdrawal.told", Map.of("interest", page.money(aDay())))),
        new Fact("early", page.say("early.told")),
        new Fact("statement", page.say("statement.told")),
        new Fact("bureau", page.say("bureau.told")),
        new Fact("complaints", page.say("complaints.told")));
  }

  /** What a day's interest on all of it comes to, rounded to the nearest penny. */
  private Money aDay() {
    long pence =
        quote
            .annualRate()
            .multiply(BigDecimal.valueOf(quote.amount().minorUnits()))
            .divide(DAYS_IN_YEAR, 0, RoundingMode.HALF_EVEN)
            .longValueExact();
    return new Money(pence, quote.amount().currency());
  }

  private DomContent schedule() {
    List<ScheduleRow> rows = quote.schedule().rows();
    return table(
            thead(
                page.row(
                    th("#").withClass("date"),
                    th(page.say("due")).withClass("date"),
                    heading("instalment"),
                    heading("principal"),
                    heading("interest"),
                    heading("balance"))),
            tbody(
                each(
                    rows,
                    row ->
                        page.row(
                            td(Integer.toString(rows.indexOf(row) + 1)).withClass("date"),
                            td(page.day(row.due())).withClass("date"),
                            Page.figure(page.money(row.instalment())),
                            Page.figure(page.money(row.principal())),
                            Page.figure(page.money(row.interest())),
                            Page.figure(page.money(row.balance()))))))
        .withClass("schedule");
  }

  private DomContent heading(String key) {
    return th(page.say(key)).withClass("figure");
  }

  private String number() {
    return page.fromTheLeft(
        account.sortCode().replaceAll("(?<=\\G\\d{2})(?=\\d)", "-")
            + " "
            + account.accountNumber());
  }

  private static String address(Address address) {
    return Stream.of(
            address.line1(), address.line2(), address.city(), address.postcode(), address.country())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining(", "));
  }

  private String css() throws IOException {
    try (InputStream in = AgreementPage.class.getResourceAsStream("agreement.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("$direction", page.direction())
          .replace("$start", page.start());
    }
  }
}
