package bank.ballast.systemtests.people;

import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import java.util.Map;

/** Purchases at a shop whose account is at another bank. */
public final class Shop {

  /** What the shop is called. */
  public static final String NAME = "Corner Bakery Ltd";

  private static final String SORT_CODE = "200000";
  private static final String ACCEPTS = "50000001";

  private Shop() {}

  /** Buys, and waits until the shop's bank has the money; the transaction. */
  public static String bought(Holder buyer, long pence) {
    return paid(buyer, NAME, ACCEPTS, pence);
  }

  /** Pays to an account elsewhere, and waits until its bank has the money; the transaction. */
  public static String paid(Holder payer, String name, String accountNumber, long pence) {
    String payment = pay(payer, name, accountNumber, pence).expect(201).text("/id");
    Waiting.until(
        payment + " has arrived",
        () ->
            payer
                .api()
                .get("/payments/" + payment)
                .expect(200)
                .json()
                .at("/steps")
                .findValuesAsText("what")
                .contains("settled"));
    return payer.customer().transactions(payer.account()).get(0).at("/id").asText();
  }

  private static Answer pay(Holder payer, String name, String accountNumber, long pence) {
    return Confirming.post(
        payer.customer(),
        "/payments",
        Map.of(
            "fromAccountId",
            payer.account().id(),
            "to",
            Map.of("sortCode", SORT_CODE, "accountNumber", accountNumber, "name", name),
            "amount",
            Customer.pounds(pence),
            "reference",
            "Bread"));
  }
}
