package bank.ballast.rehearsal.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Sends requests for all customers, over connections that they share. */
final class Wire {

  static final ObjectMapper JSON = new ObjectMapper();

  /** An app's patience. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client;
  private final Duration patience;

  Wire(@Nullable Path certificate) throws IOException {
    this(certificate, PATIENCE);
  }

  Wire(@Nullable Path certificate, Duration patience) throws IOException {
    this.patience = patience;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3));
    if (certificate != null) {
      builder.sslContext(trusting(certificate));
    }
    this.client = builder.build();
  }

  /** The answer as it is; an exception where there is none. */
  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The answer, or that there was none. */
  Answer ask(HttpRequest.Builder request, Cookies cookies) throws InterruptedException {
    try {
      cookies.addTo(request);
      HttpResponse<String> response = send(request);
      cookies.keep(response);
      return new Answer(response.statusCode(), json(response.body()), "");
    } catch (IOException e) {
      return Answer.none(e.getClass().getSimpleName());
    }
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static SSLContext trusting(Path certificate) throws IOException {
    try (InputStream in = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "bank", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("The proxy's certificate can't be used: " + certificate, e);
    }
  }
}
