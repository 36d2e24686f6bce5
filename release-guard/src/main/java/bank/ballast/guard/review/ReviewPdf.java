package bank.ballast.guard.review;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The review as a PDF, with its fonts inside: DejaVu, which has Latin, Greek and Cyrillic. */
public final class ReviewPdf {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String FAMILY = "DejaVu Sans";
  private static final int BOLD = 700;
  private static final int NORMAL = 400;

  private ReviewPdf() {}

  /**
   * Of the page; one at a time, because it takes memory that the watch needs.
   *
   * @param xhtml as {@link ReviewPage} makes it
   */
  public static synchronized byte[] of(String xhtml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
      new PdfRendererBuilder()
          .withHtmlContent(xhtml, null)
          .useFont(() -> font("DejaVuSans.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true)
          .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
          .useSVGDrawer(pictures)
          .withProducer("Ballast release guard")
          .toStream(out)
          .run();
    }
    return out.toByteArray();
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(ReviewPdf.class.getResourceAsStream(FONTS + name), name);
  }
}
