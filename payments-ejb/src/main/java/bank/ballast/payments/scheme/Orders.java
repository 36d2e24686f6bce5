package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.Party;
import bank.ballast.kernel.Ids;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentView;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** Orders to other banks, as messages that wait to be sent. */
public final class Orders {

  /**
   * The scheme answers within it; an order without an answer is late from then on, and is asked.
   */
  public static final Duration ANSWER = Duration.ofSeconds(10);

  private Orders() {}

  /** The message's id: a payment has one order, however often it is sent. */
  static UUID id(PaymentId payment) {
    return Ids.named("order/" + payment.value());
  }

  /**
   * The order to pay, to be kept together with the money's hold.
   *
   * @param payment what was asked for; its id is the transaction's in the scheme
   * @param day on which the banks settle it
   * @param debtor the payer
   * @param creditor the payee
   */
  public static CompanionRow row(PaymentView payment, LocalDate day, Party debtor, Party creditor) {
    UUID id = id(payment.id());
    return Outbox.order(
        id,
        payment.id(),
        new CreditTransfer(
            Outbox.messageId(id),
            payment.createdAt(),
            payment.id().toString(),
            payment.createdAt(),
            day,
            payment.amount(),
            debtor,
            creditor,
            payment.reference()));
  }
}
