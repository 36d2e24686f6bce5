package bank.ballast.systemtests.people;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.SignIn;
import java.util.List;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People who work for the bank: made by Keycloak's administrator, for nobody signs up as staff. */
public final class Staff {

  private final Bank bank;

  /** Of this bank. */
  public Staff(Bank bank) {
    this.bank = bank;
  }

  /** A new agent. */
  public Person newAgent() {
    return newPerson("agent");
  }

  /** Someone new who holds this role of the realm alone. */
  public Person newPerson(String role) {
    String username = role + "-" + UUID.randomUUID();
    String password = "battery staple " + UUID.randomUUID();
    String email = username + "@example.com";
    try (Keycloak administrator = bank.keycloakAdministrator()) {
      RealmResource realm = administrator.realm("ballast");
      String id =
          CreatedResponseUtil.getCreatedId(
              realm.users().create(user(username, email, password, role)));
      realm
          .users()
          .get(id)
          .roles()
          .realmLevel()
          .add(List.of(realm.roles().get(role).toRepresentation()));
    }
    return new Person(
        bank,
        username,
        password,
        email,
        new SignIn(bank.keycloakUrl(), bank.url()).logIn(username, password));
  }

  private static UserRepresentation user(
      String username, String email, String password, String role) {
    CredentialRepresentation secret = new CredentialRepresentation();
    secret.setType(CredentialRepresentation.PASSWORD);
    secret.setValue(password);
    UserRepresentation user = new UserRepresentation();
    user.setUsername(username);
    user.setEmail(email);
    user.setFirstName("Kim");
    user.setLastName("Of " + role);
    user.setEnabled(true);
    user.setCredentials(List.of(secret));
    return user;
  }
}
