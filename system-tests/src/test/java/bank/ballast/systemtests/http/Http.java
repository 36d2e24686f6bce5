package bank.ballast.systemtests.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests, and follows no redirect by itself. */
public final class Http {

  /** Longer than any answer may take, so that a hanging bank fails the test and not the run. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Http() {}

  /** Sends and waits. */
  public static Answer send(HttpRequest.Builder builder) {
    return send(CLIENT, builder);
  }

  /** As {@link #send(HttpRequest.Builder)}, by a client that trusts what the usual one does not. */
  public static Answer send(HttpClient client, HttpRequest.Builder builder) {
    HttpRequest request = builder.copy().timeout(PATIENCE).build();
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(request.method() + " " + request.uri(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
