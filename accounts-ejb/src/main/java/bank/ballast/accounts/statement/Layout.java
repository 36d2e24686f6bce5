package bank.ballast.accounts.statement;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import bank.ballast.accounts.bidi.Runs;
import com.openhtmltopdf.bidi.BidiSplitter;
import j2html.tags.DomContent;
import j2html.tags.specialized.PTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What depends on the direction in which a page is read. */
final class Layout {

  private final boolean rightToLeft;

  /** Of pages in one of the bank's languages. */
  Layout(String language) {
    this.rightToLeft = language.equals("ar");
  }

  /** As HTML names it. */
  String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }

  /** The side where reading begins. */
  String start() {
    return rightToLeft ? "right" : "left";
  }

  /** The other side. */
  String end() {
    return rightToLeft ? "left" : "right";
  }

  /**
   * A row whose first cell is where reading begins: the renderer puts cells from the left alone.
   */
  TrTag row(DomContent... cells) {
    List<DomContent> order = new ArrayList<>(List.of(cells));
    if (rightToLeft) {
      Collections.reverse(order);
    }
    return tr(each(order, cell -> cell));
  }

  /** What somebody wrote, in the direction of its own first letter, on the page's own side. */
  PTag written(String text, String style) {
    String plain = Plain.text(text);
    boolean own = new Runs().getBaseDirection(plain) == BidiSplitter.RTL;
    return p(plain).withClass(style + (own ? " own-rtl" : " own-ltr"));
  }

  /** A cell of digits, which are read from the left everywhere. */
  static TdTag figure(String figure) {
    return td(span(figure).withClass("ltr")).withClass("figure");
  }
}
