package bank.ballast.systemtests.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs in at Keycloak's own pages as the mobile app does: authorization code with PKCE. */
public final class SignIn {

  private static final String CLIENT = "mobile-app";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String realm;
  private final String redirect;
  private final Browserless browser = new Browserless();
  private final String verifier = random();

  /**
   * For one sign-in of one person.
   *
   * @param keycloakUrl without a slash at its end
   * @param bankUrl likewise
   */
  public SignIn(String keycloakUrl, String bankUrl) {
    this.realm = keycloakUrl + "/realms/ballast/protocol/openid-connect";
    this.redirect = bankUrl + "/app/callback";
  }

  /** Signs up on the registration page that the log-in page links to. */
  public Tokens register(
      String username, String password, String email, String first, String last) {
    Page logIn = new Page(browser.open(authorization()).expect(200));
    Page form = new Page(browser.open(logIn.linkWith("registration")).expect(200));
    Answer back =
        browser.submitUntil(
            form.formAction("kc-register-form"),
            Map.of(
                "username", username,
                "password", password,
                "password-confirm", password,
                "email", email,
                "firstName", first,
                "lastName", last),
            this::isRedirect);
    return exchange(back);
  }

  /** Signs in with name and password. */
  public Tokens logIn(String username, String password) {
    Page form = new Page(browser.open(authorization()).expect(200));
    Answer back =
        browser.submitUntil(
            form.formAction("kc-form-login"),
            Map.of("username", username, "password", password, "credentialId", ""),
            this::isRedirect);
    return exchange(back);
  }

  /**
   * Signs in at a level, giving the password as often as it is asked for.
   *
   * @param level as {@code acr_values} names it
   */
  public Tokens logIn(String username, String password, String level) {
    Answer answer =
        browser.openUntil(
            URI.create(authorization() + "&" + Browserless.form(Map.of("acr_values", level))),
            this::isRedirect);
    for (int turn = 0; turn < 3 && answer.status() == 200; turn++) {
      answer =
          browser.submitUntil(
              new Page(answer).formAction("kc-form-login"),
              Map.of("username", username, "password", password, "credentialId", ""),
              this::isRedirect);
    }
    return exchange(answer);
  }

  /** New tokens for old. */
  public Answer refresh(Tokens old) {
    return token(
        Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", old.refresh()));
  }

  /** The browser in which this sign-in happened. */
  public Browserless browser() {
    return browser;
  }

  private URI authorization() {
    return URI.create(
        realm
            + "/auth?"
            + Browserless.form(
                Map.of(
                    "client_id",
                    CLIENT,
                    "response_type",
                    "code",
                    "scope",
                    "openid",
                    "redirect_uri",
                    redirect,
                    "state",
                    random(),
                    "code_challenge",
                    challenge(verifier),
                    "code_challenge_method",
                    "S256")));
  }

  private boolean isRedirect(URI address) {
    return address.toString().startsWith(redirect);
  }

  private Tokens exchange(Answer back) {
    if (back.status() / 100 != 3) {
      throw new AssertionError("Keycloak did not let us in: " + back);
    }
    Map<String, String> query =
        Arrays.stream(Browserless.target(back).getRawQuery().split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return Tokens.of(
        token(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", redirect,
                "code", query.getOrDefault("code", ""),
                "code_verifier", verifier)));
  }

  private Answer token(Map<String, String> fields) {
    return Http.send(
        HttpRequest.newBuilder(URI.create(realm + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browserless.form(fields))));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
