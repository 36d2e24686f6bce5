package bank.ballast.benchmarks;

import bank.ballast.kernel.Ids;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.LocalStack;
import bank.ballast.local.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The whole bank, as the app calls it: a token that is checked, JSON in and out, an idempotency
 * key, the payment's row beside the entry. Its customers are few, so that each has many accounts.
 */
final class OverHttp implements Contender {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A token lives for five minutes; a round is much shorter. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  private final URI payments;
  private final Tokens tokens;
  private final List<DemoLogIns.LogIn> customers;
  private final Tables tables;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private volatile List<String> bearers = List.of();
  private long fetchedAt;

  /**
   * A running bank.
   *
   * @param tables the ledger's, with accounts that become the demo customers' in turn
   */
  OverHttp(LocalStack stack, Connection migrator, Tables tables)
      throws IOException, SQLException, InterruptedException {
    this.payments = URI.create(stack.settings().publicUrl() + "/api/payments");
    this.tokens = new Tokens(stack.settings(), stack.secrets());
    this.customers =
        new DemoLogIns(stack.settings().home())
            .all().stream().filter(logIn -> logIn.role().equals("customer")).toList();
    this.tables = tables;
    refreshTokens();
    giveAccounts(migrator);
  }

  @Override
  public String name() {
    return "d this bank over HTTP";
  }

  @Override
  public Tables tables() {
    return tables;
  }

  @Override
  public Session open() throws SQLException {
    try {
      refreshTokens();
    } catch (IOException | InterruptedException failure) {
      throw new SQLException("no token", failure);
    }
    return new Caller();
  }

  private synchronized void refreshTokens() throws IOException, InterruptedException {
    if (!bearers.isEmpty() && System.nanoTime() - fetchedAt < FRESH.toNanos()) {
      return;
    }
    List<String> fresh = new ArrayList<>();
    for (DemoLogIns.LogIn customer : customers) {
      fresh.add(tokens.of(customer.username(), customer.password()));
    }
    bearers = List.copyOf(fresh);
    fetchedAt = System.nanoTime();
  }

  /** What opening so many accounts by the API would leave behind, without the hours it takes. */
  private void giveAccounts(Connection migrator) throws IOException, SQLException {
    List<UUID> holders = new ArrayList<>();
    try (PreparedStatement customer =
        migrator.prepareStatement(
            "INSERT INTO accounts_customer (id, subject, name, since, version)"
                + " VALUES (?, ?, ?, NOW(6), 0)")) {
      for (int i = 0; i < bearers.size(); i++) {
        UUID id = Ids.next();
        holders.add(id);
        customer.setString(1, id.toString());
        customer.setString(2, subject(bearers.get(i)));
        customer.setString(3, customers.get(i).username());
        customer.executeUpdate();
      }
    }
    try (PreparedStatement account =
            migrator.prepareStatement(
                "INSERT INTO accounts_account (id, type, currency, sort_code, account_number, iban,"
                    + " opened_on) VALUES (?, 'PERSONAL', 'GBP', '040000', ?, ?, CURRENT_DATE)");
        PreparedStatement holder =
            migrator.prepareStatement(
                "INSERT INTO accounts_holder (account_id, customer_id, role)"
                    + " VALUES (?, ?, 'OWNER')")) {
      for (int i = 0; i < tables.size(); i++) {
        account.setString(1, tables.account(i).toString());
        account.setString(2, "%08d".formatted(i));
        account.setString(3, "BENCHMARK%08d".formatted(i));
        account.addBatch();
        holder.setString(1, tables.account(i).toString());
        holder.setString(2, holders.get(i % holders.size()).toString());
        holder.addBatch();
      }
      account.executeBatch();
      holder.executeBatch();
    }
    confirmAll(migrator);
  }

  /** Everybody has paid everybody before: the usual payment is one that needs no confirming. */
  private static void confirmAll(Connection migrator) throws SQLException {
    try (Statement confirmed = migrator.createStatement()) {
      confirmed.executeUpdate(
          "INSERT INTO payments_confirmed_target (customer_id, target, confirmed_at)"
              + " SELECT c.id, CONCAT('account ', a.id), NOW(6)"
              + " FROM accounts_account a CROSS JOIN accounts_customer c"
              + " WHERE a.iban LIKE 'BENCHMARK%' AND c.subject IS NOT NULL");
    }
  }

  static String subject(String token) throws IOException {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return JSON.readTree(new String(claims, StandardCharsets.UTF_8)).get("sub").asText();
  }

  private final class Caller implements Session {

    private final List<String> tokens = bearers;

    @Override
    public boolean transfer(UUID id, int payer, int payee, long amount) throws SQLException {
      String body =
          """
          {"fromAccountId":"%s","to":{"accountId":"%s"},\
          "amount":{"minorUnits":%d,"currency":"GBP"},"reference":"benchmark"}"""
              .formatted(text(payer), text(payee), amount);
      HttpRequest request =
          HttpRequest.newBuilder(payments)
              .header("Authorization", "Bearer " + tokens.get(payer % tokens.size()))
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", id.toString())
              .timeout(Duration.ofSeconds(60))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      try {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
          throw new SQLException(answer.statusCode() + " " + answer.body());
        }
        return true;
      } catch (IOException failure) {
        throw new SQLException(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new SQLException(interrupted);
      }
    }

    private String text(int account) {
      return Ids.format("acc", tables.account(account));
    }

    @Override
    public void close() {
      // The client keeps its connections for the next round.
    }
  }
}
