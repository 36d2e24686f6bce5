package bank.ballast.systemtests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.BankCommand;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account with more transactions than one answer reads is searched in stretches. */
@RunningBank
class LongHistoryIT {

  private static final int ROWS = 5_600;

  private final Bank bank;

  @TempDir private Path folder = Path.of("");

  LongHistoryIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void searchSaysWhereToGoOnWhereItHasReadEnough() {
    Holder holder = bank.customers().newCustomerWithAccount();
    String path = "/accounts/" + broughtInFor(holder) + "/transactions?max=3";

    JsonNode first = holder.api().get(path).expect(200).json();

    assertEquals(0, first.at("/items").size(), "the newest are all larger");
    assertTrue(first.at("/next").isTextual(), "there is more to read");
    JsonNode rest =
        holder.api().get(path + "&before=" + first.at("/next").asText()).expect(200).json();
    assertEquals(3, rest.at("/items").size());
    assertTrue(rest.at("/next").isNull());
  }

  /** Another bank's account, which the holder may use from now on. */
  private String broughtInFor(Holder holder) {
    String name = "t" + UUID.randomUUID().toString().substring(0, 18);
    BankCommand.Run run =
        new BankCommand(bank)
            .run("import", "csv", new MadeUpBooks(folder).with(ROWS).folder(), "--bank", name);
    assertEquals(0, run.exitCode(), run.output());
    bank.books()
        .change(
            "INSERT INTO accounts_holder (account_id, customer_id, role)"
                + " SELECT a.id, c.id, 'AUTHORISED' FROM accounts_account a, accounts_customer c"
                + " WHERE a.external_bank = ? AND c.email = ?",
            name,
            holder.customer().person().email());
    return holder
        .api()
        .get("/accounts")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(account -> "EUR".equals(account.at("/balance/currency").asText()))
        .map(account -> account.at("/id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("the account that was brought in is not listed"));
  }
}
