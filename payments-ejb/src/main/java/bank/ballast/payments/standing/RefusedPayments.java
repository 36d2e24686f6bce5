package bank.ballast.payments.standing;

import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.StandingOrderId;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells customers of payments that the bank was to make for them and could not. */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.SYSTEM})
@RunAs(Role.SYSTEM)
public class RefusedPayments {

  private static final List<Wording> WORDS =
      Wording.all("bank.ballast.payments.standing.Words", RefusedPayments.class.getClassLoader());

  /** Of which the customer hears why in a sentence of its own. */
  private static final String SHORT = "INSUFFICIENT_FUNDS";

  @Inject private CustomerMessages messages;

  /** Tells of one; called again, it tells nothing again. */
  public void refused(StandingOrder order, String code) {
    String why = code.equals(SHORT) ? "short" : "other";
    messages.send(
        List.of(
            new Message(
                order.customer(),
                "due:" + order.id() + ":" + order.number(),
                NotificationKind.PAYMENT,
                Wording.inEach(WORDS, in -> in.say("refused.title", facts(in, order))),
                Wording.inEach(WORDS, in -> in.say("refused." + why, facts(in, order))),
                order.once()
                    ? new PaymentId(order.id()).toString()
                    : new StandingOrderId(order.id()).toString())));
  }

  private static Map<String, String> facts(Wording in, StandingOrder order) {
    return Map.of("who", order.payee(), "amount", in.money(order.amount()));
  }
}
