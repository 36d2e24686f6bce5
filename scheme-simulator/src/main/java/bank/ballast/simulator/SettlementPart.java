package bank.ballast.simulator;

import static bank.ballast.simulator.SchemePage.field;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import bank.ballast.iso20022.AccountStatement;
import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The settlement days on the scheme's page. */
final class SettlementPart {

  private static final int SHOWN = 30;
  private static final String AMOUNT = "-?[0-9]{1,9}(\\.[0-9]{2})?";

  private SettlementPart() {}

  static DomContent of(Settlement settlement) {
    List<AccountStatement> latestFirst = new ArrayList<>(settlement.statements());
    Collections.reverse(latestFirst);
    return section(
        h2("Settlement"),
        p(
            "The settlement day "
                + settlement.day()
                + " is running: "
                + settlement.waiting()
                + " movements wait for its statement. The bank has "
                + pounds(settlement.balance())
                + " with the scheme. At midnight, or here, the day ends and the bank is told."),
        endForm(),
        latestFirst.isEmpty() ? p("No day has ended yet.") : statements(latestFirst));
  }

  private static DomContent endForm() {
    return form(
            field("Leave out transaction", "leaveOut", "pay_…", null),
            field("Alter transaction", "alter", "pay_…", null),
            amount("to", "alterTo"),
            amount("Add an entry of", "foreign"),
            amount("Opening off by", "opening"),
            button("End the day").withType("submit"))
        .withMethod("post")
        .withAction("/statements")
        .withClass("pay");
  }

  private static DomContent amount(String words, String name) {
    return label(text(words), input().withName(name).withPlaceholder("0.00").withPattern(AMOUNT));
  }

  private static DomContent statements(List<AccountStatement> latestFirst) {
    return table(
        thead(
            tr(
                th("Day"),
                th("Opening").withClass("amount"),
                th("Entries").withClass("amount"),
                th("Closing").withClass("amount"),
                th("Tell the bank"))),
        tbody(each(latestFirst.stream().limit(SHOWN).toList(), SettlementPart::row)));
  }

  private static DomContent row(AccountStatement it) {
    return tr(
        td(it.day().toString()),
        td(pounds(it.opening().minorUnits())).withClass("amount"),
        td(Integer.toString(it.entries().size())).withClass("amount"),
        td(pounds(it.closing().minorUnits())).withClass("amount"),
        td(
            form(
                    input().withType("hidden").withName("day").withValue(it.day().toString()),
                    button("Send again").withType("submit"))
                .withMethod("post")
                .withAction("/statements/again")));
  }

  private static String pounds(long pence) {
    return "£" + BigDecimal.valueOf(pence, 2).toPlainString();
  }
}
