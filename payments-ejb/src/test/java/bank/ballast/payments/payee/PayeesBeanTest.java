package bank.ballast.payments.payee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.NamedAccount;
import bank.ballast.payments.PayeeId;
import bank.ballast.payments.PaymentsRefusal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused by its form, before anybody is asked. */
class PayeesBeanTest {

  private static final Destination NUMBER = new Destination.ToPhone("+447700900123");

  private final PayeesBean payees = new PayeesBean();

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(new NamedAccount(" ", NUMBER), "name"),
        Arguments.of(new NamedAccount("N".repeat(141), NUMBER), "name"),
        Arguments.of(
            new NamedAccount("Robin Marsh", new Destination.ToPayee(PayeeId.next())), "account"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesAPayeeThatIsNone(NamedAccount named, String field) {
    for (Refusal refused :
        Stream.of(
                assertThrows(Refusal.class, () -> payees.check(named)),
                assertThrows(Refusal.class, () -> payees.add(named, true)))
            .toList()) {
      assertEquals(PaymentsRefusal.MALFORMED_PAYEE, refused.code());
      assertEquals(Map.of("field", field), refused.facts());
    }
  }
}
