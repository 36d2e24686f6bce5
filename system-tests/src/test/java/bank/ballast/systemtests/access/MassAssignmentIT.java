package bank.ballast.systemtests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Examples;
import bank.ballast.systemtests.http.OpenApi;
import bank.ballast.systemtests.people.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Nobody sets a field that is not theirs to set (security checklist, item 4): every property that
 * any schema of the API knows is added to every write that does not list it, and refused by name.
 */
@RunningBank
class MassAssignmentIT {

  /** What an attacker would try beside the properties that the API shows. */
  private static final List<String> TEMPTING =
      List.of("ownerId", "customerId", "status", "rate", "role", "roles", "floor", "overdraft");

  private final Bank bank;

  MassAssignmentIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void everyPropertyThatIsNotListedIsRefusedByName() {
    Person customer = bank.customers().newCustomer().person();
    NavigableSet<String> properties = allProperties();
    List<String> wrong = new ArrayList<>();
    int cells = 0;

    for (OpenApi.Operation write : writes()) {
      JsonNode listed = bank.openApi().bodySchema(write).path("properties");
      for (String property : properties) {
        if (!listed.has(property)) {
          cells++;
          Answer answer = send(customer, write, property);
          if (answer.status() != 400 || !answer.text("/errors/0/field").endsWith(property)) {
            wrong.add(property + " in " + write + ": " + answer);
          }
        }
      }
    }

    System.out.println("Mass assignment: " + wrong.size() + " of " + cells + " cells wrong");
    assertEquals("", String.join("\n", wrong));
  }

  private Answer send(Person customer, OpenApi.Operation write, String property) {
    ObjectNode body = new Examples(bank.openApi()).body(write);
    body.put(property, 1);
    return customer
        .api()
        .send(
            write.method(),
            write.path().replaceFirst("^/api", "").replaceAll("\\{[^}]+}", "x"),
            body,
            Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  private List<OpenApi.Operation> writes() {
    List<OpenApi.Operation> writes =
        bank.openApi().operations().stream()
            .filter(new Examples(bank.openApi())::takesJson)
            .toList();
    assertFalse(writes.isEmpty(), "the description names no write");
    return writes;
  }

  private NavigableSet<String> allProperties() {
    NavigableSet<String> properties = new TreeSet<>(TEMPTING);
    for (JsonNode schema : bank.openApi().document().at("/components/schemas")) {
      schema.path("properties").fieldNames().forEachRemaining(properties::add);
    }
    return properties;
  }
}
