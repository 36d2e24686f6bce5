package bank.ballast.systemtests.incontainer;

import bank.ballast.accounts.AccountId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Who is at the bank when the tests run inside the server.
 *
 * @param payer the account of the customer in whose name {@link InCustomersName} calls
 * @param payee another customer's account
 */
record Fixture(AccountId payer, AccountId payee) {

  static final String FILE = "in-container.properties";
  static final String SUBJECT = "in-container";

  /** Reads what the deployment brought along. */
  static Fixture read() {
    Properties properties = new Properties();
    try (InputStream file = Fixture.class.getResourceAsStream("/" + FILE)) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Fixture(
        AccountId.parse(properties.getProperty("payer")),
        AccountId.parse(properties.getProperty("payee")));
  }
}
