package bank.ballast.portal.audit;

import bank.ballast.kernel.Refusal;
import bank.ballast.security.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** By which address staff are known, as the trail keeps only their subjects. */
@Named
@ApplicationScoped
public class StaffNames {

  @Inject private SignIns signIns;

  /** Grows with the bank's staff, of whom there are few. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** The e-mail address of a subject; the subject itself where it has none. */
  public String of(String subject) {
    String name = known.get(subject);
    return name == null ? ask(subject) : name;
  }

  private String ask(String subject) {
    try {
      String email = signIns.person(subject).email();
      String name = email.isBlank() ? subject : email;
      known.put(subject, name);
      return name;
    } catch (Refusal unknown) {
      // A trail without names is better than none while Keycloak is away.
      return subject;
    }
  }
}
