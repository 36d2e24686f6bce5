package bank.ballast.lending.agreement;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.notifications.Wording;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Words and direction of a page in one language. */
final class Page {

  /** The mark of this name, which is not seen. */
  private static final String LEFT_TO_RIGHT = "\u200e";

  private static final List<Wording> ALL =
      Wording.all("bank.ballast.lending.agreement.Words", Page.class.getClassLoader());

  private final Wording words;
  private final boolean rightToLeft;

  Page(String language) {
    this.words = ALL.get(Math.max(Wording.LANGUAGES.indexOf(language), 0));
    this.rightToLeft = language.equals("ar");
  }

  String say(String key) {
    return words.say(key);
  }

  String say(String key, Map<String, String> facts) {
    return words.say(key, facts);
  }

  String money(Money money) {
    return words.money(money);
  }

  String day(LocalDate day) {
    return words.day(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  /** A rate or the like, with as many decimals as it has. */
  String number(BigDecimal number) {
    return words.number(number);
  }

  /**
   * What is written from the left, beside words that may not be: an address, an account's number.
   * Without a mark in front, digits at its beginning would go to its end.
   */
  String fromTheLeft(String text) {
    return rightToLeft ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT : text;
  }

  /** As HTML names it. */
  String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }

  /** The side where reading begins. */
  String start() {
    return rightToLeft ? "right" : "left";
  }

  /** A row whose first cell is where reading begins: the renderer puts cells from the left. */
  TrTag row(DomContent... cells) {
    List<DomContent> order = new ArrayList<>(List.of(cells));
    if (rightToLeft) {
      Collections.reverse(order);
    }
    return tr(each(order, cell -> cell));
  }

  /** A cell of digits, which are read from the left everywhere. */
  static TdTag figure(String figure) {
    return td(span(figure).withClass("ltr")).withClass("figure");
  }
}
