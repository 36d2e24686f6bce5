package bank.ballast.benchmarks;

import bank.ballast.kernel.Ids;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.LocalStack;
import bank.ballast.local.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks at a new loan's page and an old one's in turn, as the app does. */
final class LoanPages {

  private static final int WARM_UP = 200;
  private static final int LOOKS = 400;

  /** What the app asks for to show a loan. */
  private static final List<String> PARTS = List.of("", "/schedule", "/events");

  private final String loans;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** A loan, and a token of who owes it. */
  private record Page(UUID loan, String token) {}

  /** As {@link LoanBooks#LOOKED_AT}. */
  private final List<Page> pages = new ArrayList<>();

  /** Gives the loans that are looked at, which come after so many, to customers who log in. */
  LoanPages(LocalStack stack, Connection migrator, int filled)
      throws IOException, SQLException, InterruptedException {
    this.loans = stack.settings().publicUrl() + "/api/loans/";
    List<DemoLogIns.LogIn> customers =
        new DemoLogIns(stack.settings().home())
            .all().stream().filter(logIn -> logIn.role().equals("customer")).toList();
    Tokens tokens = new Tokens(stack.settings(), stack.secrets());
    for (int i = 0; i < LoanBooks.LOOKED_AT.size(); i++) {
      DemoLogIns.LogIn logIn = customers.get(i);
      String token = tokens.of(logIn.username(), logIn.password());
      String borrower = "loan-" + (filled + 1 + i);
      pages.add(new Page(loan(migrator, borrower), token));
      try (PreparedStatement give =
          migrator.prepareStatement("UPDATE accounts_customer SET subject = ? WHERE subject = ?")) {
        give.setString(1, OverHttp.subject(token));
        give.setString(2, borrower);
        give.executeUpdate();
      }
    }
  }

  private static UUID loan(Connection migrator, String borrower) throws SQLException {
    try (PreparedStatement find =
        migrator.prepareStatement(
            "SELECT l.id FROM lending_loan l JOIN accounts_customer c ON c.id = l.customer_id"
                + " WHERE c.subject = ?")) {
      find.setString(1, borrower);
      try (ResultSet rows = find.executeQuery()) {
        rows.next();
        return UUID.fromString(rows.getString(1));
      }
    }
  }

  /** The median cost of the oldest loan's page, relative to the newest one's. */
  double costAfterYears() throws IOException, InterruptedException {
    List<List<Long>> took = new ArrayList<>();
    pages.forEach(page -> took.add(new ArrayList<>()));
    for (int look = 0; look < WARM_UP + LOOKS; look++) {
      for (int i = 0; i < pages.size(); i++) {
        long begun = System.nanoTime();
        look(pages.get(i));
        if (look >= WARM_UP) {
          took.get(i).add(System.nanoTime() - begun);
        }
      }
    }
    return (double) median(took.get(took.size() - 1)) / median(took.get(0));
  }

  private void look(Page page) throws IOException, InterruptedException {
    for (String part : PARTS) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(loans + Ids.format("loan", page.loan()) + part))
              .header("Authorization", "Bearer " + page.token())
              .timeout(Duration.ofSeconds(60))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
