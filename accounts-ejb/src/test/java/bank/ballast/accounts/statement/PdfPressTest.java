package bank.ballast.accounts.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed statements; their pages as pictures are in {@code target/statements}. */
class PdfPressTest {

  private static final Path PICTURES = Path.of("target/statements");
  private static final int DOTS_AN_INCH = 100;
  private static final int MOVEMENTS = 60;

  /** For people to look at; what can be told without looking is told by the other tests. */
  @ParameterizedTest
  @CsvSource({"en, Amelia Northgate", "fr, Élodie Château-Thierry", "ar, أميرة الشمالي"})
  void pagesAreTaggedAndHaveTheirFontsInside(String language, String name) throws IOException {
    byte[] pdf = (language.equals("ar") ? arabic() : latin()).of(name).as(new PdfPress(), language);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(language, document.getDocumentCatalog().getLanguage());
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      for (PDPage page : document.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
        }
      }
      photograph(document, language);
    }
  }

  private static void photograph(PDDocument document, String name) throws IOException {
    Files.createDirectories(PICTURES);
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      ImageIO.write(
          new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH),
          "png",
          PICTURES.resolve("statement-" + name + "-" + (page + 1) + ".png").toFile());
    }
  }

  @Test
  void eachPageHasItsHeaderAndItsNumberAndNoRowIsBroken() throws IOException {
    List<String> pages = pages(latin().as(new PdfPress()));

    assertTrue(pages.size() > 2, "pages " + pages.size());
    for (int i = 0; i < pages.size(); i++) {
      assertTrue(pages.get(i).contains("Date Description"), pages.get(i));
      assertTrue(
          pages.get(i).contains("Page %d of %d".formatted(i + 1, pages.size())), pages.get(i));
    }
    for (int i = 1; i < MOVEMENTS; i += 2) {
      String other = "Harbour Books & Coffee " + i;
      String reference = "Lunch no " + i + "\n";
      assertEquals(
          1,
          pages.stream().filter(page -> page.contains(other) && page.contains(reference)).count(),
          other);
    }
  }

  @Test
  void whoeverFindsBothPlacesTakenIsAskedToComeAgain() throws Exception {
    PdfPress press = new PdfPress();
    CountDownLatch working = new CountDownLatch(2);
    CountDownLatch over = new CountDownLatch(1);
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 2; i++) {
        Future<?> unused =
            others.submit(
                () -> {
                  press.write(held(working, over), OutputStream.nullOutputStream());
                  return null;
                });
      }
      working.await();

      Refusal refusal = assertThrows(Refusal.class, () -> latin().as(press));

      assertEquals(AccountsRefusal.STATEMENTS_BUSY, refusal.code());
      assertEquals("5", refusal.facts().get("retryAfterSeconds"));
    } finally {
      over.countDown();
      others.shutdown();
    }
  }

  /** A statement whose lines come when others are over. */
  private static Statement held(CountDownLatch working, CountDownLatch over) {
    Statement statement = latin().in("en");
    return new Statement(
        statement.account(),
        statement.addressee(),
        statement.period(),
        () -> {
          working.countDown();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return statement.lines().iterator();
        },
        statement.madeAt(),
        statement.language());
  }

  private static TestStatements latin() {
    TestStatements statement = TestStatements.openingWith(12_500_00);
    for (int i = 0; i < MOVEMENTS; i++) {
      if (i % 10 == 0) {
        statement.moved(842_50 + i, "Tidewater Shipping Ltd", "Salary");
      } else {
        statement.moved(-(12_35 + 711L * i), "Harbour Books & Coffee " + i, "Lunch no " + i);
      }
    }
    return statement;
  }

  private static TestStatements arabic() {
    TestStatements statement = TestStatements.openingWith(12_500_00);
    for (int i = 0; i < MOVEMENTS; i++) {
      statement.moved(
          i % 10 == 0 ? 842_50 + i : -(12_35 + 711L * i),
          i % 3 == 0 ? "مكتبة الميناء (الفرع 2)" : "Harbour Books",
          i % 2 == 0 ? "فاتورة 2026/11 رقم 45" : "Invoice 45");
    }
    return statement;
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
    }
    return pages;
  }
}
