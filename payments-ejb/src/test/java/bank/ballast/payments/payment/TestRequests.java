package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;

/** Requests as tests speak of them. */
final class TestRequests {

  static final CustomerId CUSTOMER = CustomerId.next();
  static final AccountId FROM = AccountId.next();
  static final Destination TO = new Destination.ToUkAccount("040075", "12345678", "Robin Marsh");

  private TestRequests() {}

  static PaymentRequest paying(long pence) {
    return request("dinner", TO, Money.of(pence, "GBP"), "Dinner");
  }

  static PaymentRequest request(String key, Destination to, Money amount, String reference) {
    return PaymentRequest.of(CUSTOMER, new Pay(key, FROM, to, amount, reference));
  }
}
