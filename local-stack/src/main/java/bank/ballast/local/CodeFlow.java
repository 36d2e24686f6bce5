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

/** What one client does at Keycloak: pages, password, code and PKCE, and what follows from them. */
final class CodeFlow {

  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String realmUrl;
  private final Map<String, String> client;
  private final String redirect;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * For one client.
   *
   * @param realmUrl Keycloak's address with the realm
   * @param client its {@code client_id}, and {@code client_secret} where it has one
   * @param redirect where it wants people back; empty for a program
   */
  CodeFlow(String realmUrl, Map<String, String> client, String redirect) {
    this.realmUrl = realmUrl;
    this.client = Map.copyOf(client);
    this.redirect = redirect;
  }

  /**
   * Signs somebody in.
   *
   * @return Keycloak's answer: {@code access_token}, {@code id_token}, {@code refresh_token}
   * @throws StackFailure where Keycloak refuses the log-in or wants more than a password
   */
  JsonNode logIn(String username, String password) throws IOException, InterruptedException {
    return logIn(username, password, "");
  }

  /**
   * Signs somebody in at a level, giving the password as often as it is asked for.
   *
   * @param level as {@code acr_values} names it; empty for the usual one
   */
  JsonNode logIn(String username, String password, String level)
      throws IOException, InterruptedException {
    return fillIn(
        level.isEmpty() ? "auth" : "auth?acr_values=" + level,
        username,
        Map.of("username", username, "password", password));
  }

  /** Signs somebody up, who is signed in by that. */
  JsonNode register(String username, String password) throws IOException, InterruptedException {
    return fillIn(
        "registrations",
        username,
        Map.of(
            "username",
            username,
            "password",
            password,
            "password-confirm",
            password,
            "email",
            username + "@ballast.example",
            "firstName",
            "Robin",
            "lastName",
            "Newcomer"));
  }

  private JsonNode fillIn(String page, String username, Map<String, String> fields)
      throws IOException, InterruptedException {
    String verifier = Secrets.random() + Secrets.random();
    Map<String, String> request = new LinkedHashMap<>();
    request.put("client_id", client.getOrDefault("client_id", ""));
    request.put("response_type", "code");
    request.put("redirect_uri", redirect);
    request.put("scope", "openid");
    request.put("code_challenge", challenge(verifier));
    request.put("code_challenge_method", "S256");
    HttpResponse<String> form =
        send(
            HttpRequest.newBuilder(
                    protocol(page + (page.contains("?") ? "&" : "?") + encoded(request)))
                .GET());
    Matcher action = FORM.matcher(form.body());
    if (form.statusCode() != 200 || !action.find()) {
      throw new StackFailure("Keycloak showed no log-in page (%d).".formatted(form.statusCode()));
    }
    HttpResponse<String> answer = submit(action, fields, cookies(form));
    Matcher again = FORM.matcher(answer.body());
    if (answer.statusCode() == 200 && again.find()) {
      answer = submit(again, fields, cookies(form));
    }
    Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw new StackFailure("Keycloak did not log %s in.".formatted(username));
    }
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "redirect_uri",
            redirect,
            "code_verifier",
            verifier,
            "code",
            code.group(1)));
  }

  private HttpResponse<String> submit(Matcher action, Map<String, String> fields, String cookies)
      throws IOException, InterruptedException {
    return send(
        post(URI.create(action.group(1).replace("&amp;", "&")), fields).header("Cookie", cookies));
  }

  /** New tokens for old. */
  JsonNode refresh(String refreshToken) throws IOException, InterruptedException {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /** A program's own token. */
  JsonNode credentials() throws IOException, InterruptedException {
    return token(Map.of("grant_type", "client_credentials"));
  }

  private JsonNode token(Map<String, String> request) throws IOException, InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>(request);
    fields.putAll(client);
    HttpResponse<String> answer = send(post(protocol("token"), fields));
    JsonNode body = JSON.readTree(answer.body());
    if (!body.has("access_token")) {
      throw new StackFailure(
          "Keycloak gave no token: %s."
              .formatted(body.path("error_description").asText(body.path("error").asText())));
    }
    return body;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.net.ConnectException e) {
      throw new StackFailure(
          "Keycloak does not answer at %s; is the bank up?".formatted(realmUrl), e);
    }
  }

  private URI protocol(String path) {
    return URI.create(realmUrl + "/protocol/openid-connect/" + path);
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
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
  }

  private static String encoded(Map<String, String> fields) {
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
