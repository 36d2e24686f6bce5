package bank.ballast.systemtests.statements;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A statement as it was downloaded.
 *
 * @param answer as it came
 */
record StatementFile(HttpResponse<byte[]> answer) {

  /** Where one is. */
  static String path(Account account, String query) {
    return "/accounts/" + account.id() + "/statement?" + query;
  }

  /** Downloads one, which must be there. */
  static StatementFile of(Bank bank, Customer customer, Account account, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bank.apiUrl() + path(account, query)))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + customer.person().token())
            .build();
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(
            request.uri()
                + " answered "
                + answer.statusCode()
                + " "
                + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return new StatementFile(answer);
    } catch (IOException e) {
      throw new AssertionError(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One of its headers, empty where it came without. */
  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** As it came. */
  byte[] bytes() {
    return answer.body();
  }

  /** As a text. */
  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
