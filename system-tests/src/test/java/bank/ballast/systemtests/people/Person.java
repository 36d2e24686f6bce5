package bank.ballast.systemtests.people;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.SignIn;
import bank.ballast.systemtests.http.Tokens;
import bank.ballast.systemtests.http.Waiting;
import java.time.Instant;

/** Someone with a log-in, signed in as the mobile app does it. */
public final class Person {

  private final Bank bank;
  private final String username;
  private final String password;
  private final String email;
  private Tokens tokens;

  Person(Bank bank, String username, String password, String email, Tokens tokens) {
    this.bank = bank;
    this.username = username;
    this.password = password;
    this.email = email;
    this.tokens = tokens;
  }

  /** The API in their hands. */
  public Api api() {
    return new Api(bank.apiUrl(), bank.answers(), this::token);
  }

  /** An access token with some life left. */
  public synchronized String token() {
    if (tokens.isStale()) {
      renew();
    }
    return tokens.access();
  }

  /** Takes new tokens by the refresh token, as the app does, with the roles that they hold now. */
  public synchronized void renew() {
    tokens = Tokens.of(new SignIn(bank.keycloakUrl(), bank.url()).refresh(tokens));
  }

  /** What Keycloak answers when the refresh token is used, which is used up by it. */
  public synchronized int refreshStatus() {
    return new SignIn(bank.keycloakUrl(), bank.url()).refresh(tokens).status();
  }

  /** Signs in once more with name and password. */
  public synchronized void signInAgain() {
    tokens = new SignIn(bank.keycloakUrl(), bank.url()).logIn(username, password);
  }

  /**
   * A token of a sign-in that confirms what is asked for now. Tokens tell the second of their
   * sign-in alone, so the second that is running has to be over.
   */
  public String confirmedToken() {
    awaitNextSecond();
    return new SignIn(bank.keycloakUrl(), bank.url())
        .logIn(username, password, "confirmed")
        .access();
  }

  /** Waits for a second in which nothing has been asked for. */
  public static void awaitNextSecond() {
    long running = Instant.now().getEpochSecond();
    Waiting.until("the next second", () -> Instant.now().getEpochSecond() > running);
  }

  /** The API in the hands of somebody who has just confirmed something. */
  public Api confirmed() {
    return api().with(confirmedToken());
  }

  /** The tokens as they are. */
  public synchronized Tokens tokens() {
    return tokens;
  }

  /** The name at log-in. */
  public String username() {
    return username;
  }

  /** Their password, for log-in pages. */
  public String password() {
    return password;
  }

  /** Their e-mail address. */
  public String email() {
    return email;
  }
}
