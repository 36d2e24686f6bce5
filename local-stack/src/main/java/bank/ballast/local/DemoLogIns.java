package bank.ballast.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * A few people to try the bank with. Their passwords are random, and kept in {@code
 * demo-logins.json}, which its owner alone may read.
 */
public final class DemoLogIns {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Person> PEOPLE =
      List.of(
          new Person("customer1", "customer", "Customer", "One"),
          new Person("customer2", "customer", "Customer", "Two"),
          new Person("customer3", "customer", "Customer", "Three"),
          new Person("agent1", "agent", "Agent", "One"),
          new Person("agent2", "agent", "Agent", "Two"),
          new Person("supervisor1", "supervisor", "Supervisor", "One"),
          new Person("operator1", "operator", "Operator", "One"),
          new Person("auditor1", "auditor", "Auditor", "One"));

  private final Path file;

  /** Those of the set-up in a folder. */
  public DemoLogIns(Path home) {
    this.file = home.resolve("demo-logins.json");
  }

  /** One log-in, as the file has it. */
  public record LogIn(String username, String password, String role) {}

  private record Person(String username, String role, String firstName, String lastName) {}

  /** All of them; none before they were made. */
  public List<LogIn> all() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return JSON.readValue(file.toFile(), new TypeReference<List<LogIn>>() {});
  }

  /** The one with a name. */
  public Optional<LogIn> of(String username) throws IOException {
    return all().stream().filter(logIn -> logIn.username().equals(username)).findFirst();
  }

  /** Makes those that the realm or the file lacks. */
  void make(RealmResource realm) throws IOException {
    Map<String, LogIn> known = new LinkedHashMap<>();
    all().forEach(logIn -> known.put(logIn.username(), logIn));
    for (Person person : PEOPLE) {
      boolean inRealm = !realm.users().searchByUsername(person.username(), true).isEmpty();
      if (inRealm && known.containsKey(person.username())) {
        continue;
      }
      LogIn logIn = new LogIn(person.username(), Secrets.random(), person.role());
      known.put(person.username(), logIn);
      if (inRealm) {
        realm
            .users()
            .get(realm.users().searchByUsername(person.username(), true).get(0).getId())
            .resetPassword(password(logIn));
      } else {
        create(realm, person, logIn);
      }
      PrivateFiles.write(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known.values()) + "\n");
    }
  }

  private static void create(RealmResource realm, Person person, LogIn logIn) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(person.username());
    user.setEmail(person.username() + "@ballast.example");
    user.setEmailVerified(true);
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEnabled(true);
    user.setCredentials(List.of(password(logIn)));
    try (Response response = realm.users().create(user)) {
      String id = CreatedResponseUtil.getCreatedId(response);
      realm
          .users()
          .get(id)
          .roles()
          .realmLevel()
          .add(List.of(realm.roles().get(person.role()).toRepresentation()));
    }
  }

  private static CredentialRepresentation password(LogIn logIn) {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(logIn.password());
    password.setTemporary(false);
    return password;
  }
}
