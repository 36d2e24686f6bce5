package bank.ballast.portal.layout;

import bank.ballast.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Who is signed in at the portal, which pages are theirs, and the way out. */
@Named
@RequestScoped
public class SignedIn {

  @Inject private HttpServletRequest request;

  /** What they are called: their name, or failing that their log-in's. Empty for nobody. */
  public String getName() {
    if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
      return "";
    }
    @Nullable IDToken token = principal.getOidcSecurityContext().getIDToken();
    if (token == null) {
      // Whoever comes with a bearer token is let into no page, and has no session to end.
      return "";
    }
    String name = firstOf(token.getName(), token.getPreferredUsername());
    return name == null ? principal.getName() : name;
  }

  /** Their roles here, most powerful first, as keys of the texts: {@code role.supervisor}. */
  public String getRoleKey() {
    for (String role : new String[] {Role.SUPERVISOR, Role.AGENT, Role.AUDITOR, Role.OPERATOR}) {
      if (request.isUserInRole(role)) {
        return "role." + role;
      }
    }
    return "role.none";
  }

  /** Whether they work at the desk. */
  public boolean isAtDesk() {
    return request.isUserInRole(Role.AGENT) || request.isUserInRole(Role.SUPERVISOR);
  }

  /** Whether they may look at loans; only who works at the desk does something to them. */
  public boolean isAtLoans() {
    return isAtDesk() || request.isUserInRole(Role.AUDITOR);
  }

  /** Whether they may read the audit trail. */
  public boolean isWatching() {
    return request.isUserInRole(Role.AUDITOR) || request.isUserInRole(Role.SUPERVISOR);
  }

  /** Whether they may look into the books. */
  public boolean isAtBooks() {
    return isWatching() || request.isUserInRole(Role.OPERATOR);
  }

  /** Whether they may look at releases and incidents. */
  public boolean isAtReleases() {
    return isAtBooks();
  }

  /** Whether they release and run the bank. */
  public boolean isOperator() {
    return request.isUserInRole(Role.OPERATOR);
  }

  /** Whether they look after incidents. */
  public boolean isActingOnIncidents() {
    return isOperator() || request.isUserInRole(Role.SUPERVISOR);
  }

  /** Whether they lead the desk. */
  public boolean isSupervisor() {
    return request.isUserInRole(Role.SUPERVISOR);
  }

  /** Whether they may give customers something whom an incident touched. */
  public boolean isAtGoodwill() {
    return request.isUserInRole(Role.OPERATOR) || request.isUserInRole(Role.SUPERVISOR);
  }

  /** Ends the session here and, through it, the one at Keycloak. */
  public String signOut() throws ServletException {
    request.logout();
    return "/signed-out.xhtml?faces-redirect=true";
  }

  private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
    return first == null || first.isBlank() ? second : first;
  }
}
