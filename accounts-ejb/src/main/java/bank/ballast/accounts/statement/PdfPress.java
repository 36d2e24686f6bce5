package bank.ballast.accounts.statement;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.PrintedPages;
import bank.ballast.accounts.bidi.RightToLeft;
import bank.ballast.accounts.bidi.Runs;
import bank.ballast.kernel.Refusal;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;

/**
 * Makes PDFs: tagged (PDF/UA), and with their fonts inside. Two at a time, because pages are laid
 * out in memory that the rest of the bank needs; whoever finds both at work waits a little, and is
 * then asked to come again.
 */
@ApplicationScoped
public class PdfPress implements StatementWriter, PrintedPages {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String FAMILY = "DejaVu Sans";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 5;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** What is printed; it is written where there is a place for it. */
  private interface Written {
    String xhtml() throws IOException;
  }

  /** One of a node. */
  public PdfPress() {
    // It would write ten lines into the server's log for each document.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  @Override
  public void write(Statement statement, OutputStream out) throws IOException {
    print(() -> StatementPage.of(statement), statement.language(), out);
  }

  @Override
  public byte[] pdf(String xhtml, String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      print(() -> xhtml, language, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory has no faults", impossible);
    }
    return out.toByteArray();
  }

  private void print(Written document, String language, OutputStream out) throws IOException {
    if (!hasPlace()) {
      throw new Refusal(
          AccountsRefusal.STATEMENTS_BUSY, "retryAfterSeconds", Integer.toString(PATIENCE_SECONDS));
    }
    try {
      print(document.xhtml(), language.equals("ar"), out);
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void print(String xhtml, boolean rightToLeft, OutputStream out)
      throws IOException {
    new PdfRendererBuilder()
        .withHtmlContent(xhtml, null)
        .useFont(() -> font("DejaVuSans.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true)
        .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
        .useUnicodeBidiSplitter(Runs::new)
        .useUnicodeBidiReorderer(new RightToLeft())
        .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
        .usePdfUaAccessibility(true)
        .withProducer("Ballast")
        .toStream(out)
        .run();
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(PdfPress.class.getResourceAsStream(FONTS + name), name);
  }
}
