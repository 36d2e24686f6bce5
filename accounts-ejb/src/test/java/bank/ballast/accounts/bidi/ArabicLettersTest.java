package bank.ballast.accounts.bidi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicLettersTest {

  /** Expected: code points of presentation forms, worked out by hand from the joining rules. */
  @ParameterizedTest
  @CsvSource({
    // beh alone; beh beh; beh beh beh
    "ب, FE8F",
    "بب, FE91 FE90",
    "ببب, FE91 FE92 FE90",
    // dal joins the one before and none after
    "بدب, FE91 FEAA FE8F",
    // hamza joins nothing
    "بءب, FE8F FE80 FE8F",
    // lam and alef are one sign, joined to what is before, never to what is after
    "لا, FEFB",
    "بلاب, FE91 FEFC FE8F",
    "لأ, FEF7",
    // lam at the end has nothing to be one with
    "بل, FE91 FEDE",
    // lam and meem are two letters
    "لم, FEDF FEE2",
    // a vowel mark parts nothing: beh fatha beh
    "بَب, FE91 64E FE90",
    // tatweel joins on both sides: beh tatweel beh
    "بـب, FE91 640 FE90",
    // other scripts and digits part
    "بxب, FE8F 78 FE8F",
    "ب1ب, FE8F 31 FE8F",
    // Persian letters: peh peh; Urdu's noon ghunna joins the one before
    "پپ, FB58 FB57"
  })
  void lettersTakeTheShapeOfTheirPlace(String text, String points) {
    List<String> found = new ArrayList<>();
    ArabicLetters.shaped(text)
        .codePoints()
        .forEach(point -> found.add(Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT)));

    assertEquals(points, String.join(" ", found));
  }

  @Test
  void whatIsShapedReadsAsBefore() {
    String text = "الرصيد الافتتاحي مع المبالغ الواردة";

    assertEquals(text, new RightToLeft().deshapeText(ArabicLetters.shaped(text)));
  }

  @Test
  void whatIsTurnedKeepsItsMarksAndMirrorsItsBrackets() {
    assertEquals("(2) بَ", new RightToLeft().reorderRTLTextToLTR("بَ (2)"));
  }

  @Test
  void aParagraphFallsIntoRunsOfOneDirection() {
    Runs runs = new Runs();
    runs.setParagraph("دفعة Invoice 45", BidiSplitter.RTL);

    assertEquals(2, runs.countTextRuns());
    assertEquals(BidiSplitter.RTL, runs.getVisualRun(0).getDirection());
    assertEquals(BidiSplitter.LTR, runs.getVisualRun(1).getDirection());
    assertEquals(5, runs.getVisualRun(1).getStart());
    assertEquals(10, runs.getVisualRun(1).getLength());
    assertEquals(BidiSplitter.LTR, runs.getBaseDirection("Invoice دفعة"));
    assertEquals(BidiSplitter.RTL, runs.getBaseDirection("12 دفعة"));
  }
}
