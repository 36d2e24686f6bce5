package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.cli.demo.DemoLogInTable;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where to go once the bank runs, and as whom. */
final class Welcome {

  private final StackSettings settings;

  Welcome(StackSettings settings) {
    this.settings = settings;
  }

  void print(Console console) throws IOException {
    console.line("");
    console.table(places());
    DemoLogInTable.print(settings, console);
  }

  private List<List<String>> places() {
    List<List<String>> places = new ArrayList<>();
    places.add(List.of("API", settings.publicUrl() + "/api"));
    places.add(List.of("API docs", settings.publicUrl() + "/api/docs"));
    places.add(List.of("Support desk", settings.publicUrl() + "/portal/"));
    places.add(List.of("Sign-up and log-in", settings.keycloakUrl() + "/realms/ballast/account"));
    places.add(
        List.of("Keycloak's console", settings.keycloakUrl() + "/admin/ (admin, see below)"));
    places.add(
        List.of("Other banks", settings.scheme().pageUrl() + " (they are played on this machine)"));
    if (settings.mail().caught()) {
      places.add(List.of("Mails", settings.mail().pageUrl() + " (all that the bank sent)"));
    }
    places.add(List.of("Health", settings.publicUrl() + "/health/ready"));
    return places;
  }
}
