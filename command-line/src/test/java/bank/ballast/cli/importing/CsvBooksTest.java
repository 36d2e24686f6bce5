package bank.ballast.cli.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvBooksTest {

  @TempDir private Path folder = Path.of("");

  private final List<RefusedRow> malformed = new ArrayList<>();

  @Test
  void takesColumnsInAnyOrderAndFillsOptionalOnes() throws IOException {
    write("customers.csv", "name,customer_id\r\n\"Marsh, Robin\",7\r\n");

    assertEquals(List.of("7", "Marsh, Robin", "", ""), read(BookFile.CUSTOMERS).get(0).cells());
  }

  @Test
  void keepsAnOpenQuoteToItsOwnLine() throws IOException {
    write("holders.csv", "account_id,customer_id,role\n1,\"2,owner\n3,4,owner\n");

    assertEquals(List.of("3"), read(BookFile.HOLDERS).stream().map(SourceRow::id).toList());
    assertEquals(2, malformed.get(0).line());
  }

  @Test
  void tellsOfALineThatIsNotUtf8() throws IOException {
    Files.write(
        folder.resolve("customers.csv"),
        "customer_id,name\n1,J\u00fcrgen\n2,Ann\n".getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(1, read(BookFile.CUSTOMERS).size());
    assertEquals("the line is not UTF-8", malformed.get(0).reason());
  }

  @Test
  void refusesAHeaderWithAMissingColumn() throws IOException {
    write("holders.csv", "account_id,customer_id,rolle\n");

    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> read(BookFile.HOLDERS));
    assertTrue(String.valueOf(refusal.getMessage()).contains("column role is missing"));
  }

  @Test
  void refusesAFolderWithoutAnyOfTheFiles() {
    assertThrows(IllegalArgumentException.class, () -> read(BookFile.HOLDERS));
  }

  private List<SourceRow> read(BookFile file) throws IOException {
    return new CsvBooks(folder, "any", CsvBooks.NO_TOLERANCE).read(file, malformed::add);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
