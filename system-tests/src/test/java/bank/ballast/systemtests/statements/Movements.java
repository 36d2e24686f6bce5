package bank.ballast.systemtests.statements;

import com.webcohesion.ofx4j.domain.data.MessageSetType;
import com.webcohesion.ofx4j.domain.data.ResponseEnvelope;
import com.webcohesion.ofx4j.domain.data.banking.BankStatementResponse;
import com.webcohesion.ofx4j.domain.data.banking.BankingResponseMessageSet;
import com.webcohesion.ofx4j.io.AggregateUnmarshaller;
import com.webcohesion.ofx4j.io.OFXParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a statement says in figures, in pence.
 *
 * @param opening before the first movement, where the format tells
 * @param amounts oldest first, negative where money left
 * @param closing after the last movement, where the format tells
 */
record Movements(Optional<Long> opening, List<Long> amounts, Optional<Long> closing) {

  private static final Pattern QIF = Pattern.compile("(?m)^T(-?[0-9.]+)$");

  /** By FastCSV; each line must carry on from the one before. */
  static Movements csv(StatementFile file) {
    List<long[]> lines =
        CsvReader.builder().ofNamedCsvRecord(file.text()).stream()
            .map(
                line ->
                    new long[] {pence(line.getField("amount")), pence(line.getField("balance"))})
            .toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i)[1] != lines.get(i - 1)[1] + lines.get(i)[0]) {
        throw new AssertionError("line " + i + " does not carry on");
      }
    }
    return new Movements(
        lines.stream().findFirst().map(line -> line[1] - line[0]),
        lines.stream().map(line -> line[0]).toList(),
        lines.stream().reduce((a, b) -> b).map(line -> line[1]));
  }

  /** By the one kind of line in a QIF that tells an amount. */
  static Movements qif(StatementFile file) {
    return new Movements(
        Optional.empty(),
        QIF.matcher(file.text()).results().map(found -> pence(found.group(1))).toList(),
        Optional.empty());
  }

  /** By OFX4J. */
  static Movements ofx(StatementFile file) {
    try {
      ResponseEnvelope envelope =
          new AggregateUnmarshaller<>(ResponseEnvelope.class)
              .unmarshal(new StringReader(file.text()));
      BankStatementResponse read =
          ((BankingResponseMessageSet) envelope.getMessageSet(MessageSetType.banking))
              .getStatementResponses()
              .get(0)
              .getMessage();
      List<Long> amounts =
          read.getTransactionList().getTransactions() == null
              ? List.of()
              : read.getTransactionList().getTransactions().stream()
                  .map(line -> pence(line.getBigDecimalAmount()))
                  .toList();
      return new Movements(
          Optional.empty(),
          amounts,
          Optional.of(pence(read.getLedgerBalance().getBigDecimalAmount())));
    } catch (OFXParseException e) {
      throw new AssertionError(file.text(), e);
    }
  }

  /** By the JDK's parser. */
  static Movements camt(StatementFile file) {
    try {
      Element document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(file.text())))
              .getDocumentElement();
      List<Element> balances = elements(document, "Bal");
      return new Movements(
          Optional.of(signed(balances.get(0))),
          elements(document, "Ntry").stream().map(Movements::signed).toList(),
          Optional.of(signed(balances.get(1))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(file.text(), e);
    }
  }

  /** By PDFBox: the words of all pages. */
  static String words(StatementFile file) {
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The one amount of English figures on the line that begins so. */
  static long pence(String words, String begin) {
    Matcher found = Pattern.compile(Pattern.quote(begin) + " (−?[0-9,.]+)").matcher(words);
    if (!found.find()) {
      throw new AssertionError(begin + " is not in " + words);
    }
    return pence(found.group(1).replace(",", "").replace("−", "-"));
  }

  private static List<Element> elements(Element parent, String name) {
    var found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static long signed(Element element) {
    long amount = pence(elements(element, "Amt").get(0).getTextContent());
    return elements(element, "CdtDbtInd").get(0).getTextContent().equals("DBIT") ? -amount : amount;
  }

  private static long pence(String decimal) {
    return pence(new BigDecimal(decimal));
  }

  private static long pence(BigDecimal decimal) {
    return decimal.movePointRight(2).longValueExact();
  }
}
