package bank.ballast.rehearsal.customers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where customers find the bank.
 *
 * @param bank where apps call it: the proxy, or a single node
 * @param keycloak where they sign in
 * @param certificate whom to trust at {@code bank}, in PEM; null where that is not TLS
 */
public record BankAddress(String bank, String keycloak, @Nullable Path certificate) {

  /** The web app's own address, as the realm knows it. */
  String webApp() {
    return bank + "/app/";
  }
}
