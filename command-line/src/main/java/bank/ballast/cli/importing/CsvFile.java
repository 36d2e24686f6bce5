package bank.ballast.cli.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of separated values, read line by line: no cell holds a line break, so a quote that was
 * never closed spoils its own line and no other.
 */
final class CsvFile {

  private final Path path;
  private final CsvReader.CsvReaderBuilder reader;

  CsvFile(Path path, char separator) {
    this.path = path;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .detectBomHeader(false);
  }

  /** Makes a row of the general form out of the cells of a line. */
  interface Reading {
    List<String> read(List<String> cells) throws MalformedRow;
  }

  /** Makes the reading out of the first line. */
  interface HeaderReading {
    Reading read(List<String> header) throws MalformedRow;
  }

  /**
   * Reads all lines but empty ones.
   *
   * @throws IllegalArgumentException where the first line is not what the reading expects
   */
  List<SourceRow> read(HeaderReading header, Consumer<RefusedRow> malformed) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    String name = path.getFileName().toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      Reading reading = null;
      long number = 0;
      for (byte[] line = line(in); line != null; line = line(in)) {
        number++;
        if (line.length == 0) {
          continue;
        }
        try {
          if (reading == null) {
            reading = header.read(cells(line));
          } else {
            rows.add(new SourceRow(name, number, reading.read(cells(line))));
          }
        } catch (MalformedRow row) {
          if (reading == null) {
            throw new IllegalArgumentException(path + ": " + row.reason(), row);
          }
          malformed.accept(new RefusedRow(name, number, "", RefusedRow.MALFORMED, row.reason()));
        }
      }
    }
    return rows;
  }

  private List<String> cells(byte[] line) throws MalformedRow {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return reader.ofSingleCsvRecord(text).getFields();
    } catch (CharacterCodingException e) {
      throw new MalformedRow("the line is not UTF-8");
    } catch (CsvParseException e) {
      throw new MalformedRow("the quotes of the line don't match");
    }
  }

  /** The next line without its end, LF or CRLF; null after the last. */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(160);
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    byte[] bytes = line.toByteArray();
    int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    return end == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, end);
  }
}
