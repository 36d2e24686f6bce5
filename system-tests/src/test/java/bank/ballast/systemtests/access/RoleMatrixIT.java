package bank.ballast.systemtests.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Examples;
import bank.ballast.systemtests.http.OpenApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, cell by cell, as {@code role-matrix.csv} lists it by hand (security checklist,
 * item 3). An operation that the file does not list fails.
 */
@RunningBank
class RoleMatrixIT {

  private static final String NOBODYS = "00000000000000000000000000";

  /** Well-formed ids of nobody's, so that what refuses is the role and not the form. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("/api/accounts/", "acc_" + NOBODYS),
          Map.entry("/api/account-invitations/", "inv_" + NOBODYS),
          Map.entry("/api/account-closures/", "clo_" + NOBODYS),
          Map.entry("/api/attachments/", "att_" + NOBODYS),
          Map.entry("/api/payments/", "pay_" + NOBODYS),
          Map.entry("/api/payment-requests/", "preq_" + NOBODYS),
          Map.entry("/api/payees/", "payee_" + NOBODYS),
          Map.entry("/api/standing-orders/", "so_" + NOBODYS),
          Map.entry("/api/pots/", "pot_" + NOBODYS),
          Map.entry("/api/notifications/", "ntf_" + NOBODYS),
          Map.entry("/api/cases/", "case_" + NOBODYS),
          Map.entry("/api/loans/", "loan_" + NOBODYS),
          Map.entry("/api/loans/applications/", "lap_" + NOBODYS),
          Map.entry("/api/transactions/", "tx_" + NOBODYS + "0000000000001"));

  private final Bank bank;

  RoleMatrixIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void everyCellIsAsListed() throws IOException {
    Map<String, Api> hands = hands();
    Map<String, Map<String, String>> listed = listed(new ArrayList<>(hands.keySet()));
    List<String> wrong = new ArrayList<>();
    int cells = 0;

    for (OpenApi.Operation operation : bank.openApi().operations()) {
      Map<String, String> row = listed.remove(operation.toString());
      if (row == null) {
        wrong.add(operation + " is not listed");
        continue;
      }
      for (Map.Entry<String, Api> role : hands.entrySet()) {
        cells++;
        Answer answer =
            new Examples(bank.openApi()).attempt(role.getValue(), operation, id(operation));
        String found = meaning(answer);
        if (!found.equals(row.get(role.getKey()))) {
          wrong.add(
              "%s as %s is %s, listed as %s: %s"
                  .formatted(operation, role.getKey(), found, row.get(role.getKey()), answer));
        }
      }
    }
    listed.keySet().forEach(gone -> wrong.add(gone + " is listed, but does not exist"));

    System.out.println("Role matrix: " + wrong.size() + " wrong of " + cells + " cells");
    assertEquals("", String.join("\n", wrong));
  }

  /** In the order of the file's columns. */
  private Map<String, Api> hands() {
    Map<String, Api> hands = new LinkedHashMap<>();
    hands.put("nobody", bank.stranger());
    hands.put("person", bank.customers().newPerson().api());
    hands.put("customer", bank.customers().newCustomer().api());
    for (String role : List.of("agent", "supervisor", "operator", "auditor")) {
      hands.put(role, bank.staff().newPerson(role).api());
    }
    hands.put("system", bank.stranger().with(bank.commandLineToken()));
    return hands;
  }

  private static String id(OpenApi.Operation operation) {
    return IDS.entrySet().stream()
        .filter(it -> operation.path().startsWith(it.getKey()))
        // One path may begin another.
        .max(Comparator.comparingInt(it -> it.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("matrix");
  }

  private static String meaning(Answer answer) {
    return switch (answer.status()) {
      case 401 -> "unknown";
      case 403 -> "no";
      case 500, 501, 502 -> "broken";
      default -> "yes";
    };
  }

  private static Map<String, Map<String, String>> listed(List<String> roles) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(RoleMatrixIT.class.getResourceAsStream("/role-matrix.csv"))) {
      List<String> lines =
          new String(file.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .toList();
      assertEquals("operation," + String.join(",", roles), lines.get(0));
      Map<String, Map<String, String>> rows = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = List.of(line.split(",", -1));
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < roles.size(); i++) {
          row.put(roles.get(i), cells.get(i + 1));
        }
        rows.put(cells.get(0), row);
      }
      return rows;
    }
  }
}
