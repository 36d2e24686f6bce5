package bank.ballast.security.signin;

import bank.ballast.security.Role;
import bank.ballast.security.SignIns;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** Sign-ins at Keycloak. Holds no transaction while it waits for Keycloak. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInsBean implements SignIns {

  @Inject private KeycloakAdmin keycloak;
  @Inject private EndedSignIns endedSignIns;

  @Override
  @RolesAllowed(Role.ANYONE_SIGNED_IN)
  public Person person(String subject) {
    return keycloak.ask(
        realm ->
            new Person(
                subject,
                Objects.requireNonNullElse(
                    realm.users().get(subject).toRepresentation().getEmail(), "")));
  }

  @Override
  @RolesAllowed(Role.ANYONE_SIGNED_IN)
  public void grantCustomerRole(String subject) {
    keycloak.ask(
        realm -> {
          RoleScopeResource roles = realm.users().get(subject).roles().realmLevel();
          // Of what they don't hold yet: the realm's own list of roles is not the bank's to read.
          List<RoleRepresentation> lacking =
              roles.listAvailable().stream()
                  .filter(role -> role.getName().equals(Role.CUSTOMER))
                  .toList();
          if (!lacking.isEmpty()) {
            roles.add(lacking);
          }
          return subject;
        });
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public void endAll(String subject) {
    // First what the bank itself decides: even with Keycloak away, the tokens are void.
    endedSignIns.end(subject);
    keycloak.ask(
        realm -> {
          realm.users().get(subject).logout();
          return subject;
        });
  }

  @Override
  @PermitAll // Asked at the door, before a role is looked at.
  public boolean ended(String subject, Instant issuedAt) {
    return endedSignIns.ended(subject, issuedAt);
  }
}
