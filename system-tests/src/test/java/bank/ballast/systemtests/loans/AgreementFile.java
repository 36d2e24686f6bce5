package bank.ballast.systemtests.loans;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.people.Customer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * An agreement as it was downloaded.
 *
 * @param answer as it came
 */
record AgreementFile(HttpResponse<byte[]> answer) {

  /** Downloads one, which must be there. */
  static AgreementFile of(Bank bank, Customer customer, String application, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(bank.apiUrl() + "/loans/applications/" + application + "/agreement"))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + customer.person().token())
            .header("Accept-Language", language)
            .build();
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(request.uri() + " answered " + answer.statusCode());
      }
      return new AgreementFile(answer);
    } catch (IOException e) {
      throw new AssertionError(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The hash that the bank tells. */
  String hash() {
    return answer.headers().firstValue(Borrowing.HASH).orElseThrow();
  }

  /** As it came. */
  byte[] bytes() {
    return answer.body();
  }
}
