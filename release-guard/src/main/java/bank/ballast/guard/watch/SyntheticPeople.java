package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Side;
import bank.ballast.local.KeycloakServer;
import bank.ballast.local.PrivateFiles;
import bank.ballast.local.Secrets;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Who watches: one customer for each platform and one employee, for each side. Made once, kept in a
 * file that its owner alone may read.
 */
public final class SyntheticPeople {

  /** As what the employees come. */
  public static final String STAFF = "staff";

  /** As what customers come. */
  public static final List<String> PLATFORMS = List.of("ios", "android", "web");

  /** A server's first answers take long, and whoever sets something up can wait. */
  private static final Duration SET_UP = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path file;
  private final KeycloakServer keycloak;
  private final SSLContext trust;
  private final LogIn logIn;
  private final String publicUrl;

  /**
   * Those of one bank.
   *
   * @param file where they are kept
   */
  public SyntheticPeople(
      Path file, KeycloakServer keycloak, SSLContext trust, String keycloakUrl, String publicUrl) {
    this.file = file;
    this.keycloak = keycloak;
    this.trust = trust;
    this.logIn = new LogIn(keycloakUrl, publicUrl);
    this.publicUrl = publicUrl;
  }

  /**
   * One of them.
   *
   * @param as what they come
   * @param subject by which tokens name them
   * @param installation their device, which the proxy knows before they have signed in
   * @param first an account of theirs; empty for an employee
   * @param second another one
   */
  public record Person(
      Side side,
      String as,
      String username,
      String password,
      String subject,
      String installation,
      String first,
      String second) {}

  /** All of them; those that are missing are made, which needs a bank that works. */
  public List<Person> all() throws IOException, InterruptedException {
    List<Person> people = new ArrayList<>(known());
    for (Side side : Side.values()) {
      for (String as : Stream.concat(PLATFORMS.stream(), Stream.of(STAFF)).toList()) {
        if (people.stream().noneMatch(it -> it.side() == side && it.as().equals(as))) {
          people.add(make(side, as));
          PrivateFiles.write(
              file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(people) + "\n");
        }
      }
    }
    return people;
  }

  private List<Person> known() throws IOException {
    return Files.exists(file)
        ? JSON.readValue(file.toFile(), new TypeReference<List<Person>>() {})
        : List.of();
  }

  private Person make(Side side, String as) throws IOException, InterruptedException {
    String username = "watch-" + side.name().toLowerCase(java.util.Locale.ROOT) + "-" + as;
    String password = Secrets.random();
    String subject = logInFor(username, password, STAFF.equals(as));
    String installation = UUID.randomUUID().toString();
    if (STAFF.equals(as)) {
      return new Person(side, as, username, password, subject, installation, "", "");
    }
    try {
      Device device =
          new Device(
              trust,
              Map.of(
                  "X-App-Platform", as,
                  "X-Installation-Id", installation),
              SET_UP);
      FirstDay day = new FirstDay(device, publicUrl);
      day.signUp(logIn.token(device, username, password));
      List<String> accounts = day.open(logIn.token(device, username, password));
      return new Person(
          side, as, username, password, subject, installation, accounts.get(0), accounts.get(1));
    } catch (ProbeFailure e) {
      throw new IOException(
          "The synthetic customer %s: %s.".formatted(username, e.getMessage()), e);
    }
  }

  /** Whether a bank that somebody has just set up does its main job; what it failed at if not. */
  public Optional<String> firstDayFailsAt(String bank) throws IOException, InterruptedException {
    String username = "watch-preflight";
    String password = Secrets.random();
    logInFor(username, password, false);
    Device device = new Device(trust, Map.of("X-App-Platform", "web"), SET_UP);
    try {
      FirstDay day = new FirstDay(device, bank);
      day.signUp(logIn.token(device, username, password));
      String token = logIn.token(device, username, password);
      List<String> accounts = day.open(token);
      day.pay(token, accounts.get(0), accounts.get(1));
      return Optional.empty();
    } catch (ProbeFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Makes the log-in, or gives it a new password where an earlier file was lost. */
  private String logInFor(String username, String password, boolean staff) throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      RealmResource realm = administrator.realm("ballast");
      CredentialRepresentation credential = new CredentialRepresentation();
      credential.setType(CredentialRepresentation.PASSWORD);
      credential.setValue(password);
      credential.setTemporary(false);
      List<UserRepresentation> there = realm.users().searchByUsername(username, true);
      if (!there.isEmpty()) {
        realm.users().get(there.get(0).getId()).resetPassword(credential);
        return there.get(0).getId();
      }
      UserRepresentation user = new UserRepresentation();
      user.setUsername(username);
      user.setEmail(username + "@ballast.example");
      user.setEmailVerified(true);
      user.setFirstName("Synthetic");
      user.setLastName(staff ? "Employee" : "Customer");
      user.setEnabled(true);
      user.setCredentials(List.of(credential));
      try (Response response = realm.users().create(user)) {
        String id = CreatedResponseUtil.getCreatedId(response);
        if (staff) {
          // Reads the books and the trail; acts on nothing.
          realm
              .users()
              .get(id)
              .roles()
              .realmLevel()
              .add(List.of(realm.roles().get("auditor").toRepresentation()));
        }
        return id;
      }
    }
  }
}
