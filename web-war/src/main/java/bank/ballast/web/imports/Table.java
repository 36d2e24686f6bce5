package bank.ballast.web.imports;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport;
import bank.ballast.operations.ImportRefusal;
import bank.ballast.web.json.BodyTooLarge;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one call, under the columns that their header names.
 *
 * @param rows in their order
 */
record Table(List<Cells> rows) {

  /** Room for {@link BulkImport#MOST_ROWS} rows of some 500 bytes. */
  static final int MOST_BYTES = 1 << 20;

  /**
   * Reads a body.
   *
   * @param required columns that the header must name
   * @param optional columns that it may name; it may name no others
   * @throws BodyTooLarge past {@link #MOST_BYTES}
   * @throws Refusal {@link ImportRefusal#TABLE_MALFORMED} or {@link ImportRefusal#TOO_MANY_ROWS}
   */
  static Table read(InputStream body, List<String> required, List<String> optional)
      throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new BodyTooLarge(MOST_BYTES);
    }
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())) {
      return read(records, required, optional);
    } catch (CharacterCodingException notUtf8) {
      throw malformed("it is not UTF-8");
    } catch (CsvParseException malformed) {
      throw malformed("its quotes do not match (RFC 4180)");
    }
  }

  private static Table read(
      CsvReader<CsvRecord> records, List<String> required, List<String> optional) {
    List<String> header = List.of();
    List<Cells> rows = new ArrayList<>();
    for (CsvRecord record : records) {
      if (header.isEmpty()) {
        header = record.getFields();
        checkHeader(header, required, optional);
      } else if (rows.size() == BulkImport.MOST_ROWS) {
        throw new Refusal(
            ImportRefusal.TOO_MANY_ROWS, "limit", Integer.toString(BulkImport.MOST_ROWS));
      } else {
        rows.add(new Cells(header, record.getFields()));
      }
    }
    return new Table(rows);
  }

  private static void checkHeader(
      List<String> header, List<String> required, List<String> optional) {
    List<String> left = new ArrayList<>(header);
    for (String column : required) {
      if (!left.remove(column)) {
        throw malformed("the column " + column + " is missing");
      }
    }
    for (String column : optional) {
      left.remove(column);
    }
    if (!left.isEmpty()) {
      throw malformed("there is no column " + left.get(0));
    }
  }

  private static Refusal malformed(String rule) {
    return new Refusal(ImportRefusal.TABLE_MALFORMED, "rule", rule);
  }
}
