package bank.ballast.accounts.bidi;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/**
 * Splits paragraphs into stretches of one direction, by the JDK's Unicode bidirectional algorithm.
 */
public final class Runs implements BidiSplitter {

  private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

  /** A splitter for one document. */
  public Runs() {}

  @Override
  public void setParagraph(String text, byte direction) {
    int flags =
        switch (direction) {
          case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
          case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
          default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
    paragraph = new Bidi(text, flags);
  }

  @Override
  public int countTextRuns() {
    return paragraph.getRunCount();
  }

  @Override
  public BidiTextRun getVisualRun(int index) {
    int start = paragraph.getRunStart(index);
    byte direction = paragraph.getRunLevel(index) % 2 == 0 ? LTR : RTL;
    return new BidiTextRun(start, paragraph.getRunLimit(index) - start, direction);
  }

  @Override
  public byte getBaseDirection(String text) {
    Bidi found = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    return found.baseIsLeftToRight() ? LTR : RTL;
  }
}
