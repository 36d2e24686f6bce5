package bank.ballast.guard.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in at Keycloak as a person does: page, password, redirect. */
final class LogIn {

  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String protocol;
  private final String redirect;

  /**
   * At one Keycloak, for one app.
   *
   * @param keycloakUrl without a path
   * @param publicUrl of the bank
   */
  LogIn(String keycloakUrl, String publicUrl) {
    this.protocol = keycloakUrl + "/realms/ballast/protocol/openid-connect/";
    this.redirect = publicUrl + "/app/";
  }

  /** An access token, by the code flow with PKCE (RFC 7636), as the app does. */
  String token(Device device, String username, String password)
      throws InterruptedException, ProbeFailure {
    try {
      return ask(device, username, password);
    } catch (IOException e) {
      throw ProbeFailure.atKeycloak("no answer: " + e);
    }
  }

  private String ask(Device device, String username, String password)
      throws IOException, InterruptedException, ProbeFailure {
    byte[] random = new byte[48];
    RANDOM.nextBytes(random);
    String verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Map<String, String> request = new LinkedHashMap<>();
    request.put("client_id", "mobile-app");
    request.put("response_type", "code");
    request.put("redirect_uri", redirect);
    request.put("scope", "openid");
    request.put("code_challenge", challenge(verifier));
    request.put("code_challenge_method", "S256");
    request.put("prompt", "login");
    HttpResponse<String> page =
        device.get(URI.create(protocol + "auth?" + Device.form(request)), Map.of());
    HttpResponse<String> answer = submitPassword(device, page, username, password);
    Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw ProbeFailure.atKeycloak("the log-in was answered with " + answer.statusCode());
    }
    HttpResponse<String> token =
        device.submit(
            URI.create(protocol + "token"),
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
    if (token.statusCode() != 200) {
      throw ProbeFailure.atKeycloak("the code was answered with " + token.statusCode());
    }
    return JSON.readTree(token.body()).path("access_token").asText();
  }

  /** Fills in Keycloak's page. */
  static HttpResponse<String> submitPassword(
      Device device, HttpResponse<String> page, String username, String password)
      throws IOException, InterruptedException, ProbeFailure {
    Matcher action = FORM.matcher(page.body());
    if (page.statusCode() != 200 || !action.find()) {
      throw new ProbeFailure("there was no log-in page, but " + page.statusCode());
    }
    return device.submit(
        URI.create(action.group(1).replace("&amp;", "&")),
        Map.of("username", username, "password", password));
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
