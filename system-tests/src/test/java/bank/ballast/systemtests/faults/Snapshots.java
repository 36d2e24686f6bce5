package bank.ballast.systemtests.faults;

import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads all balances at once, and judges what it sees: every account, none below its floor, and the
 * same total always. {@code GET /api/accounts} reads the balances in one statement, so whatever
 * moves meanwhile is in it with both of its sides or not at all.
 */
final class Snapshots {

  private final Customer customer;
  private final Map<String, Account> accounts;
  private final long total;

  Snapshots(Customer customer, List<Account> accounts, long total) {
    this.customer = customer;
    this.accounts = accounts.stream().collect(Collectors.toMap(Account::id, it -> it));
    this.total = total;
  }

  /**
   * Reads once.
   *
   * @return whether there was an answer
   * @throws AssertionError where what it says can't be
   */
  boolean read() {
    Answer answer;
    try {
      answer = customer.api().get("/accounts");
    } catch (UncheckedIOException noAnswer) {
      return false;
    }
    if (answer.status() == 503) {
      return false;
    }
    Map<String, Long> balances = new TreeMap<>();
    for (JsonNode item : answer.expect(200).json().at("/items")) {
      balances.put(item.at("/id").asText(), item.at("/balance/minorUnits").asLong());
    }
    if (!balances.keySet().equals(accounts.keySet())) {
      throw new AssertionError("not the accounts that there are: " + answer);
    }
    if (balances.values().stream().anyMatch(balance -> balance < 0)) {
      throw new AssertionError("a balance below its floor: " + answer);
    }
    long sum = balances.values().stream().mapToLong(Long::longValue).sum();
    if (sum != total) {
      throw new AssertionError("a total of %d, not %d: %s".formatted(sum, total, answer));
    }
    return true;
  }
}
