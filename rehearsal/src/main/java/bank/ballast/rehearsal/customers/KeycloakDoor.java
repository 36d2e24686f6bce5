package bank.ballast.rehearsal.customers;

import bank.ballast.local.KeycloakServer;
import bank.ballast.local.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs customers in as their apps do: the page, the password, the code, PKCE, and refreshing. */
final class KeycloakDoor {

  private static final String CLIENT = "mobile-app";
  private static final String NATIVE = "bank.ballast.app:/callback";
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");

  private final BankAddress address;
  private final Wire wire;
  private final String password;

  KeycloakDoor(BankAddress address, Wire wire, String password) {
    this.address = address;
    this.wire = wire;
    this.password = password;
  }

  /**
   * What a sign-in gives.
   *
   * @param access the access token
   * @param refresh the refresh token, good once
   * @param until when the access token ends ({@code System.nanoTime})
   */
  record Tokens(String access, String refresh, long until) {

    boolean lastFor(Duration time) {
      return until - System.nanoTime() > time.toNanos();
    }
  }

  /** The whole way, with the password; nothing where Keycloak did not let them in. */
  Optional<Tokens> signIn(String username, Platform platform)
      throws IOException, InterruptedException {
    String verifier = Secrets.random() + Secrets.random();
    String redirect = platform == Platform.WEB ? address.webApp() : NATIVE;
    Map<String, String> request = new LinkedHashMap<>();
    request.put("client_id", CLIENT);
    request.put("response_type", "code");
    request.put("redirect_uri", redirect);
    request.put("scope", "openid");
    request.put("code_challenge", challenge(verifier));
    request.put("code_challenge_method", "S256");
    HttpResponse<String> page =
        wire.send(HttpRequest.newBuilder(protocol("auth?" + form(request))).GET());
    Matcher action = FORM.matcher(page.body());
    if (page.statusCode() != 200 || !action.find()) {
      return Optional.empty();
    }
    HttpResponse<String> answer =
        wire.send(
            post(
                    URI.create(action.group(1).replace("&amp;", "&")),
                    Map.of("username", username, "password", password))
                .header("Cookie", cookies(page)));
    Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      return Optional.empty();
    }
    return tokens(
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            CLIENT,
            "redirect_uri",
            redirect,
            "code_verifier",
            verifier,
            "code",
            code.group(1)));
  }

  /** The short way; nothing where it is over, and the password is wanted again. */
  Optional<Tokens> refresh(Tokens old) throws IOException, InterruptedException {
    return tokens(
        Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", old.refresh()));
  }

  private Optional<Tokens> tokens(Map<String, String> request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = wire.send(post(protocol("token"), request));
    JsonNode body = Wire.JSON.readTree(answer.body());
    if (!body.hasNonNull("access_token")) {
      return Optional.empty();
    }
    long lifeNanos = Duration.ofSeconds(body.path("expires_in").asLong()).toNanos();
    return Optional.of(
        new Tokens(
            body.get("access_token").asText(),
            body.path("refresh_token").asText(),
            System.nanoTime() + lifeNanos));
  }

  private URI protocol(String path) {
    return URI.create(
        "%s/realms/%s/protocol/openid-connect/%s"
            .formatted(address.keycloak(), KeycloakServer.REALM, path));
  }

  /** By hand: Keycloak marks its cookies Secure, and the JDK's store holds those back from http. */
  private static String cookies(HttpResponse<String> page) {
    return page.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .collect(Collectors.joining("; "));
  }

  private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
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
