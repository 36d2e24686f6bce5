package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money that customers ask each other for. A request exists for the holders of the account that it
 * asks for, for those who are asked, and for who has its link; for nobody else.
 */
public interface PaymentRequests {

  /**
   * A request that was made.
   *
   * @param request the request
   * @param links the tokens of its links, by the numbers of their parts; told to nobody but who
   *     asks under its key, and kept nowhere
   */
  record Made(PaymentRequestView request, Map<Integer, String> links) {}

  /**
   * Pays a request, or a part of one.
   *
   * @param idempotencyKey the client's, 1 to 64 characters
   * @param from the payer's account
   * @param amount where the request leaves it to who pays; otherwise null, or what is asked for
   * @param link the token of the link, for those who were not asked themselves; or null
   */
  record PayRequest(
      String idempotencyKey, AccountId from, @Nullable Money amount, @Nullable String link) {}

  /**
   * Asks for money. The same key with the same content answers with the same request and the same
   * links. Whoever has a phone number that is named gets a message. Nothing tells whether somebody
   * has it.
   *
   * @param idempotencyKey the client's, 1 to 64 characters
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     PaymentsRefusal#IDEMPOTENCY_KEY_REUSED}, {@link PaymentsRefusal#WRONG_CURRENCY}, {@link
   *     PaymentsRefusal#AMOUNT_NOT_POSITIVE}, {@link PaymentsRefusal#ACCOUNT_FROZEN}, {@link
   *     PaymentsRefusal#ACCOUNT_CLOSED}, {@link PaymentRequestsRefusal#MALFORMED_PAYMENT_REQUEST},
   *     {@link PaymentRequestsRefusal#PARTS_DO_NOT_ADD_UP}, {@link
   *     PaymentRequestsRefusal#OWN_PAYMENT_REQUEST}, {@link
   *     PaymentRequestsRefusal#TOO_MANY_PAYMENT_REQUESTS}
   */
  Made ask(String idempotencyKey, AskForPayment asked);

  /**
   * Requests into the actor's accounts, those that the actor is asked in, and those that the actor
   * has paid, newest first.
   *
   * @param before only older ones, or null to begin at the newest
   * @param limit at most so many, 1 to 100
   */
  List<PaymentRequestView> mine(@Nullable PaymentRequestId before, int limit);

  /**
   * One request.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentRequestsRefusal#PAYMENT_REQUEST_NOT_FOUND}
   */
  PaymentRequestView request(PaymentRequestId request);

  /**
   * The request that a link leads to.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentRequestsRefusal#PAYMENT_REQUEST_NOT_FOUND}
   */
  PaymentRequestView byLink(String token);

  /**
   * Pays. The same key with the same content answers as the first time, and moves nothing again.
   * One part is paid once, by whomever; by a link for several, once by each. Confirmed as any other
   * payment of the same amount to the same account: that somebody asked for it makes it no safer.
   *
   * @throws bank.ballast.kernel.Refusal as {@link Payments#pay} and {@link #request}; {@link
   *     PaymentRequestsRefusal#PAYMENT_REQUEST_OVER}, {@link
   *     PaymentRequestsRefusal#PAYMENT_REQUEST_EXPIRED}, {@link
   *     PaymentRequestsRefusal#REQUESTED_AMOUNT_DIFFERS}, {@link
   *     PaymentRequestsRefusal#OWN_PAYMENT_REQUEST}
   */
  PaymentView pay(PaymentRequestId request, PayRequest pay);

  /**
   * Declines what the actor is asked for. Declining twice changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #request}; {@link
   *     PaymentRequestsRefusal#PAYMENT_REQUEST_OVER}, {@link
   *     PaymentRequestsRefusal#PAYMENT_REQUEST_EXPIRED}; {@link
   *     PaymentRequestsRefusal#OWN_PAYMENT_REQUEST} for who asked
   */
  PaymentRequestView decline(PaymentRequestId request);

  /**
   * Takes back what nobody has paid yet; parts that were paid stay so. Cancelling twice changes
   * nothing.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #request}, also for those who are asked; {@link
   *     PaymentRequestsRefusal#PAYMENT_REQUEST_OVER} where no part is left
   */
  PaymentRequestView cancel(PaymentRequestId request);

  /**
   * Writes once more to those who were asked by phone and still owe; once a day.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #cancel}; {@link
   *     PaymentRequestsRefusal#PAYMENT_REQUEST_EXPIRED}, {@link
   *     PaymentRequestsRefusal#REMINDED_TODAY}
   */
  PaymentRequestView remind(PaymentRequestId request);
}
