package bank.ballast.cli.importing;

import bank.ballast.local.StackFailure;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with the bank's import paths. Every call may be repeated without harm, so one that failed
 * on its way is.
 */
final class ImportApi {

  private static final int TRIES = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI base;
  private final TokenSource tokens;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private @Nullable String token;

  /** Where tokens of the client {@code bank-cli} come from. */
  interface TokenSource {
    String next() throws IOException, InterruptedException;
  }

  /**
   * The import of one bank.
   *
   * @param publicUrl the running bank's address
   */
  ImportApi(String publicUrl, String bank, TokenSource tokens) {
    this.base = URI.create(publicUrl + "/api/imports/" + encode(bank) + "/");
    this.tokens = tokens;
  }

  /** Sends some rows of a file. */
  Answers.Outcome send(BookFile file, List<SourceRow> rows)
      throws IOException, InterruptedException {
    String body = csv(file, rows);
    return ask(
        Answers.Outcome.class,
        () ->
            request(file.label())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Days of the next accounts. */
  Answers.Days days(@Nullable String after, int accounts, Books.Tolerance tolerance)
      throws IOException, InterruptedException {
    String path =
        "reconciliation?limit=%d&perRow=%d&drift=%d%s"
            .formatted(
                accounts,
                tolerance.perRow(),
                tolerance.drift(),
                after == null ? "" : "&after=" + encode(after));
    return ask(Answers.Days.class, () -> request(path).GET());
  }

  /** Months of the next loans. */
  Answers.LoanMonths loanMonths(@Nullable String after) throws IOException, InterruptedException {
    String path = "loan-reconciliation" + (after == null ? "" : "?after=" + encode(after));
    return ask(Answers.LoanMonths.class, () -> request(path).GET());
  }

  /** The import as a whole. */
  Answers.Totals totals() throws IOException, InterruptedException {
    return ask(Answers.Totals.class, () -> request("totals").GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private <T> T ask(Class<T> type, Supplier<HttpRequest.Builder> request)
      throws IOException, InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int tried = 1; ; tried++) {
      String problem;
      try {
        if (token == null) {
          token = tokens.next();
        }
        HttpResponse<String> answer =
            client.send(request.get().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return json.readValue(answer.body(), type);
        }
        problem = "it answers " + answer.statusCode() + " " + code(answer.body());
        if (answer.statusCode() == 401) {
          token = null;
        } else if (answer.statusCode() < 500) {
          throw new StackFailure("The bank refuses the import: " + problem + ".");
        }
      } catch (IOException e) {
        problem = e.getClass().getSimpleName() + " at " + base;
      }
      if (tried == TRIES) {
        throw new StackFailure(
            "The bank does not take the import: %s. Run the same command again to go on."
                .formatted(problem));
      }
      Thread.sleep(pause.toMillis());
      pause = pause.multipliedBy(2);
    }
  }

  private String code(String body) {
    try {
      JsonNode problem = json.readTree(body);
      return problem.path("code").asText() + " " + problem.path("detail").asText();
    } catch (IOException notJson) {
      return "";
    }
  }

  private static String csv(BookFile file, List<SourceRow> rows) throws IOException {
    StringWriter text = new StringWriter(rows.size() * 100);
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(file.columns());
      for (SourceRow row : rows) {
        writer.writeRecord(row.cells());
      }
    }
    return text.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
