package bank.ballast.simulator;

import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import bank.ballast.iso20022.StatusReport;
import j2html.tags.DomContent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the scheme knows, as a page. */
final class SchemePage {

  private static final int SHOWN = 100;

  private SchemePage() {}

  static String of(List<Movement> movements, Settlement settlement) {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width"),
                    title("Payment scheme"),
                    link().withRel("stylesheet").withHref("/scheme.css")),
                body(
                    main(
                        h1("Payment scheme"),
                        p("This program plays every other bank. No money of anybody's is here."),
                        section(h2("Send money to the bank"), payForm()),
                        section(
                            h2("Payments"),
                            movements.isEmpty()
                                ? p("None yet. Pay to an account at another bank, or send one.")
                                : payments(movements)),
                        SettlementPart.of(settlement),
                        section(h2("How account numbers behave"), behaviours()))))
            .withLang("en"));
  }

  private static DomContent payForm() {
    return form(
            field("Account number", "accountNumber", "10000001", "[0-9]{8}"),
            field("Amount in pounds", "amount", "25.00", "[0-9]{1,9}(\\.[0-9]{2})?"),
            field("From", "fromName", "Corner Bakery Ltd", null),
            field("Reference", "reference", "Wages", null),
            button("Send").withType("submit"))
        .withMethod("post")
        .withAction("/payments")
        .withClass("pay");
  }

  static DomContent field(String words, String name, String example, @Nullable String form) {
    var field = input().withName(name).withPlaceholder(example);
    if (form != null) {
      field.withPattern(form).isRequired();
    }
    return label(text(words), field);
  }

  private static DomContent payments(List<Movement> movements) {
    return div(table(
            thead(
                tr(
                    th("Way"),
                    th("Other bank"),
                    th("The bank's account"),
                    th("Amount").withClass("amount"),
                    th("Reference"),
                    th("State"),
                    th("Transaction"),
                    th("Recall"))),
            tbody(each(movements.stream().limit(SHOWN).toList(), SchemePage::row))))
        .withClass("wide");
  }

  private static DomContent row(Movement it) {
    return tr(
        td(it.outgoing() ? "From the bank" : "To the bank"),
        td(it.otherName() + ", " + it.otherSortCode() + " " + it.otherAccount()),
        td(it.bankAccount()),
        td(BigDecimal.valueOf(it.amount().minorUnits(), 2).toPlainString()
                + " "
                + it.amount().currencyCode())
            .withClass("amount"),
        td(it.reference()),
        td(span(state(it)).withClass("state " + (it.returned() ? "RTRN" : it.status()))),
        td(it.transactionId()).withClass("id"),
        td(
            it.outgoing() || it.returned() || !it.status().equals(StatusReport.SETTLED)
                ? text("")
                : recallForm(it)));
  }

  /** Asks the bank for money that was sent to it. */
  private static DomContent recallForm(Movement it) {
    return form(
            input().withType("hidden").withName("transactionId").withValue(it.transactionId()),
            select(
                    option("Paid twice").withValue("DUPL"),
                    option("Wrong amount").withValue("AM09"),
                    option("Wrong account").withValue("AC03"),
                    option("Fraud").withValue("FRAD"),
                    option("Customer asks").withValue("CUST"))
                .withName("reason")
                .attr("aria-label", "Reason"),
            button("Ask back").withType("submit"))
        .withMethod("post")
        .withAction("/recalls");
  }

  private static String state(Movement it) {
    String reason = it.reason() == null ? "" : " (" + it.reason() + ")";
    if (it.returned()) {
      return "Returned" + reason;
    }
    return switch (it.status()) {
      case StatusReport.SETTLED -> "Settled";
      case StatusReport.REJECTED -> "Rejected" + reason;
      default -> "On its way";
    };
  }

  private static DomContent behaviours() {
    return table(
        thead(tr(th("Ends in"), th("What its bank does"))),
        tbody(
            each(
                Arrays.asList(Behaviour.values()),
                behaviour -> tr(td(behaviour.ending()), td(behaviour.description())))));
  }
}
