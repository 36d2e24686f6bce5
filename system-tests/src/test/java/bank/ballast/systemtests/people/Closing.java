package bank.ballast.systemtests.people;

import bank.ballast.systemtests.http.Answer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closing accounts, in the hands of one customer. */
public record Closing(Customer customer) {

  /** Asks for an account's end, and takes whatever comes. */
  public Answer close(Account account, @Nullable Account rest) {
    return close(account, rest, UUID.randomUUID().toString());
  }

  /** As {@link #close(Account, Account)}, under a chosen key. */
  public Answer close(Account account, @Nullable Account rest, String key) {
    return customer
        .api()
        .post(
            "/accounts/" + account.id() + "/closure",
            rest == null ? Map.of() : Map.of("payRestTo", rest.id()),
            key);
  }

  /** Agrees to a closure, and takes whatever comes. */
  public Answer confirm(String closure) {
    return confirm(closure, UUID.randomUUID().toString());
  }

  /** As {@link #confirm(String)}, under a chosen key. */
  public Answer confirm(String closure, String key) {
    return customer
        .api()
        .send(
            "POST",
            "/account-closures/" + closure + "/confirmation",
            null,
            Map.of("Idempotency-Key", key));
  }

  /** Takes a closure back, and takes whatever comes. */
  public Answer withdraw(String closure) {
    return customer.api().send("DELETE", "/account-closures/" + closure, null, Map.of());
  }

  /** The latest of an account, and takes whatever comes. */
  public Answer latest(Account account) {
    return customer.api().get("/accounts/" + account.id() + "/closure");
  }

  /** In which state an account is. */
  public String state(Account account) {
    return customer.api().get("/accounts/" + account.id()).expect(200).text("/state");
  }
}
