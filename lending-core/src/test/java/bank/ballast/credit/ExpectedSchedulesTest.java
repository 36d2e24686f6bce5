package bank.ballast.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schedules that others expect come out to the cent, row by row. */
class ExpectedSchedulesTest {

  /** A schedule as it is written in the file. */
  private record Expected(String name, String terms, List<String> rows) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Expected> read() throws IOException {
    List<Expected> all = new ArrayList<>();
    try (InputStream file =
        Objects.requireNonNull(ExpectedSchedulesTest.class.getResourceAsStream("schedules.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(all, line));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("read")
  void scheduleComesOutToTheCent(Expected expected) {
    Schedule schedule = Schedule.of(Terms.of(expected.terms()));
    List<String> rows = new ArrayList<>();
    for (ScheduleRow row : schedule.rows()) {
      rows.add(
          "%s %s %s %s"
              .formatted(
                  row.due(), plain(row.principal()), plain(row.interest()), plain(row.balance())));
      assertEquals(row.principal().plus(row.interest()), row.instalment());
    }
    List<String> wanted = expected.rows().stream().filter(row -> !row.startsWith("i")).toList();
    assertEquals(String.join("\n", wanted), String.join("\n", rows), expected.name());
    expected.rows().stream()
        .filter(row -> row.startsWith("interest "))
        .forEach(total -> assertEquals(total, "interest " + plain(schedule.totalInterest())));
  }

  @Test
  void noneIsLeftOut() throws IOException {
    assertTrue(read().size() >= 44, "only " + read().size());
  }

  private static String plain(bank.ballast.kernel.Money amount) {
    return number(BigDecimal.valueOf(amount.minorUnits(), 2));
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void add(List<Expected> all, String line) {
    if (line.contains("=")) {
      int space = line.indexOf(' ');
      all.add(new Expected(line.substring(0, space), line.substring(space), new ArrayList<>()));
      return;
    }
    String[] parts = line.split(" ", -1);
    for (int i = 1; i < parts.length; i++) {
      parts[i] = number(new BigDecimal(parts[i]));
    }
    all.get(all.size() - 1).rows().add(String.join(" ", parts));
  }
}
