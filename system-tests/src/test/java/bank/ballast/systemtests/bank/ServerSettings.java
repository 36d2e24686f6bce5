package bank.ballast.systemtests.bank;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a second server needs to work on the set-up's database and Keycloak. */
public final class ServerSettings {

  private ServerSettings() {}

  /** The environment of the bank's server, as the set-up gives it to its own. */
  public static Map<String, String> environment(Bank bank) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("BALLAST_DB_URL", bank.settings().databaseUrl("ballast"));
    environment.put("BALLAST_DB_USER", "ballast_app");
    environment.put("BALLAST_DB_PASSWORD", bank.stack().secrets().databaseApplication());
    environment.put("BALLAST_KEYCLOAK_URL", bank.keycloakUrl());
    environment.put("BALLAST_PUBLIC_URL", bank.url());
    environment.put("BALLAST_PORTAL_SECRET", bank.stack().secrets().portalClient());
    environment.put("BALLAST_SERVER_SECRET", bank.stack().secrets().serverClient());
    environment.put("BALLAST_SANDBOX", "true");
    environment.put("BALLAST_SCHEME_PORT", Integer.toString(bank.settings().scheme().queuePort()));
    environment.put("BALLAST_SCHEME_PASSWORD", bank.stack().secrets().scheme());
    environment.put("BALLAST_SMTP_PORT", Integer.toString(bank.settings().mail().smtpPort()));
    return environment;
  }
}
