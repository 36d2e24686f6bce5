package bank.ballast.cli.demo;

import bank.ballast.cli.console.Console;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** As whom one can sign in to a bank that has just been started. */
public final class DemoLogInTable {

  private DemoLogInTable() {}

  /** Prints all that there are, with their passwords, and where these are kept. */
  public static void print(StackSettings settings, Console console) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (DemoLogIns.LogIn logIn : new DemoLogIns(settings.home()).all()) {
      rows.add(List.of(logIn.username(), logIn.password(), logIn.role()));
    }
    if (!rows.isEmpty()) {
      rows.add(0, List.of("Demo log-in", "Password", "Role"));
      console.line("");
      console.table(rows);
    }
    console.line("");
    console.line("  Passwords are kept in " + settings.home() + " (demo-logins.json; the");
    console.line("  administrator's is keycloak.administrator in secrets.properties).");
  }
}
