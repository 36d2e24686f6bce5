package bank.ballast.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gets access tokens as the app does: log-in page, password, code, PKCE. There is no shorter way,
 * because the realm allows none.
 */
public final class Tokens {

  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StackSettings settings;
  private final Secrets secrets;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** For a set-up that runs. */
  public Tokens(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /**
   * A customer's or an employee's token by the app's client.
   *
   * @throws StackFailure where Keycloak refuses the log-in or wants more than a password
   */
  public String of(String username, String password) throws IOException, InterruptedException {
    String verifier = Secrets.random() + Secrets.random();
    String redirect = settings.publicUrl() + "/app/";
    Map<String, String> request = new LinkedHashMap<>();
    request.put("client_id", "mobile-app");
    request.put("response_type", "code");
    request.put("redirect_uri", redirect);
    request.put("scope", "openid");
    request.put("code_challenge", challenge(verifier));
    request.put("code_challenge_method", "S256");
    HttpResponse<String> page =
        send(HttpRequest.newBuilder(protocol("auth?" + form(request))).GET());
    Matcher action = FORM.matcher(page.body());
    if (page.statusCode() != 200 || !action.find()) {
      throw new StackFailure("Keycloak showed no log-in page (%d).".formatted(page.statusCode()));
    }
    HttpResponse<String> answer =
        send(
            post(
                    URI.create(action.group(1).replace("&amp;", "&")),
                    Map.of("username", username, "password", password))
                .header("Cookie", cookies(page)));
    Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw new StackFailure("Keycloak did not log %s in.".formatted(username));
    }
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "mobile-app",
            "redirect_uri",
            redirect,
            "code_verifier",
            verifier,
            "code",
            code.group(1)));
  }

  /** The command line's own token, by client credentials. */
  public String ofCommandLine() throws IOException, InterruptedException {
    return ofProgram("bank-cli", secrets.commandLineClient());
  }

  /** The release guard's own token, by client credentials. */
  public String ofGuard() throws IOException, InterruptedException {
    return ofProgram("release-guard", secrets.guardClient());
  }

  private String ofProgram(String client, String secret) throws IOException, InterruptedException {
    return token(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", client,
            "client_secret", secret));
  }

  private String token(Map<String, String> request) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(post(protocol("token"), request));
    JsonNode body = JSON.readTree(answer.body());
    if (!body.has("access_token")) {
      throw new StackFailure(
          "Keycloak gave no token: %s."
              .formatted(body.path("error_description").asText(body.path("error").asText())));
    }
    return body.get("access_token").asText();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.net.ConnectException e) {
      throw new StackFailure(
          "Keycloak does not answer at %s; is the bank up?".formatted(settings.keycloakUrl()), e);
    }
  }

  private URI protocol(String path) {
    return URI.create(
        "%s/realms/%s/protocol/openid-connect/%s"
            .formatted(settings.keycloakUrl(), KeycloakServer.REALM, path));
  }

  /** By hand: Keycloak marks its cookies Secure, and the JDK's store holds those back from http. */
  private static String cookies(HttpResponse<String> page) {
    return page.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
