package bank.ballast.systemtests.bank;

import bank.ballast.cli.demo.DemoBooks;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.LocalStack;
import bank.ballast.local.RealmTrial;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackSettings;
import bank.ballast.local.Tokens;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.AnswerCheck;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.OpenApi;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Staff;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.Keycloak;

/** The bank under test: where it is, who is in it, and what only its keepers can reach. */
public final class Bank {

  private final LocalStack stack;
  private final AnswerCheck answers;

  /** A bank that is up. */
  Bank(LocalStack stack) {
    this.stack = stack;
    this.answers = new AnswerCheck(readOpenApi());
  }

  /** Its address, without a slash at the end. */
  public String url() {
    return settings().publicUrl();
  }

  /** The API's address. */
  public String apiUrl() {
    return url() + "/api";
  }

  /** An address below the bank's own. */
  public URI at(String path) {
    return URI.create(url() + path);
  }

  /** Where one signs in. */
  public String keycloakUrl() {
    return settings().keycloakUrl();
  }

  /** The page with every mail that the bank sent. */
  public String mailsUrl() {
    return settings().mail().pageUrl();
  }

  /** The payment scheme, past the bank. */
  public String schemeUrl() {
    return settings().scheme().pageUrl();
  }

  /** WildFly's health and metrics. */
  public String managementUrl() {
    return settings().managementUrl();
  }

  /** The check that every answer of the API passes through. */
  public AnswerCheck answers() {
    return answers;
  }

  /** What the bank says of its own API. */
  public OpenApi openApi() {
    return answers.document();
  }

  /** The API in nobody's hands. */
  public Api stranger() {
    return new Api(apiUrl(), answers, () -> null);
  }

  /** New customers. */
  public Customers customers() {
    return new Customers(this);
  }

  /** New employees. */
  public Staff staff() {
    return new Staff(this);
  }

  /** The database, past the bank's own doors. */
  public Books books() {
    return new Books(this);
  }

  /** Keycloak's administrator; to be closed. */
  public Keycloak keycloakAdministrator() {
    try {
      return stack.keycloak().administrator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command line's own access token. */
  public String commandLineToken() {
    try {
      return new Tokens(settings(), stack.secrets()).ofCommandLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Brings the demo data in, as {@code ./bank up} does; whether there was anything to bring in. */
  public boolean bringInDemoData() {
    try {
      return DemoBooks.bringIn(
          stack, settings(), new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A demo log-in's access token. */
  public String demoToken(String username) {
    try {
      DemoLogIns.LogIn logIn = new DemoLogIns(settings().home()).of(username).orElseThrow();
      return new Tokens(settings(), stack.secrets()).of(logIn.username(), logIn.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every password by which its programs know each other. */
  public List<String> secrets() {
    try {
      Secrets secrets = stack.secrets();
      return List.of(
          secrets.databaseRoot(),
          secrets.databaseMigrator(),
          secrets.databaseApplication(),
          secrets.databaseReader(),
          secrets.databaseKeycloak(),
          secrets.keycloakAdministrator(),
          secrets.portalClient(),
          secrets.serverClient(),
          secrets.commandLineClient(),
          secrets.guardClient(),
          secrets.scheme());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a release's realm steps would break; the realm itself is left alone. */
  public Optional<String> realmStepsBreak(Path ear) throws IOException, InterruptedException {
    return new RealmTrial(settings(), stack.secrets(), stack.keycloak()).breaks(ear);
  }

  /** The programs that it consists of. */
  public Servers servers() {
    return new Servers(stack);
  }

  /** Everything that it writes. */
  public Path folder() {
    StackSettings settings = settings();
    return settings.home().resolve(settings.name());
  }

  StackSettings settings() {
    return stack.settings();
  }

  LocalStack stack() {
    return stack;
  }

  private OpenApi readOpenApi() {
    Answer answer =
        Http.send(HttpRequest.newBuilder(at("/openapi")).header("Accept", "application/json"));
    return new OpenApi(answer.expect(200).json());
  }
}
