package bank.ballast.payments.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.accounts.AccountId;
import bank.ballast.iso20022.Party;
import bank.ballast.payments.Destination;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

  private static final Optional<Party> BAKERY =
      Optional.of(new Party("Bakery", "202015", "55555555"));

  @Test
  void aBritishIbanIsASortCodeAndANumber() {
    assertEquals(
        BAKERY,
        Elsewhere.creditor(new Destination.ToIban("GB33BUKB20201555555555", "Bakery"), "Bakery"));
    assertEquals(
        BAKERY,
        Elsewhere.creditor(new Destination.ToUkAccount("202015", "55555555", "Bakery"), "Bakery"));
  }

  @Test
  void ownAccountsAndForeignOnesAreNotElsewhere() {
    assertEquals(
        Optional.empty(),
        Elsewhere.creditor(new Destination.ToUkAccount("009900", "10000001", "Robin"), "Bakery"));
    assertEquals(
        Optional.empty(),
        Elsewhere.creditor(new Destination.ToAccount(AccountId.next()), "Bakery"));
    assertEquals(
        Optional.empty(),
        Elsewhere.creditor(new Destination.ToIban("DE89370400440532013000", "Bank"), "Bakery"));
  }
}
