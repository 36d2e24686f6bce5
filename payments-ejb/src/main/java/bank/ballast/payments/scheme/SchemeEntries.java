package bank.ballast.payments.scheme;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.EntryId;
import bank.ballast.payments.PaymentId;
import java.util.UUID;

/** How the ledger's entries for what the scheme settles are named: each movement is one, once. */
public final class SchemeEntries {

  private SchemeEntries() {}

  /** By which a payment to another bank went, or was released. */
  public static EntryId answer(PaymentId payment) {
    return new EntryId(Ids.named("answer/" + payment.value()));
  }

  /** By which a payment to another bank came back. */
  public static EntryId cameBack(PaymentId payment) {
    return new EntryId(Ids.named("return/" + payment.value()));
  }

  /**
   * By which a payment from another bank came in.
   *
   * @param credit its id in this bank
   */
  public static EntryId credit(UUID credit) {
    return new EntryId(credit);
  }

  /**
   * By which a payment from another bank was given back.
   *
   * @param credit its id in this bank
   */
  public static EntryId givenBack(UUID credit) {
    return new EntryId(Ids.named("given-back/" + credit));
  }
}
