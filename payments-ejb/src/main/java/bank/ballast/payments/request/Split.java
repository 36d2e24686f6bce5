package bank.ballast.payments.request;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.AskForPayment;
import bank.ballast.payments.AskForPayment.Bill;
import bank.ballast.payments.AskForPayment.Share;
import bank.ballast.payments.PaymentRequestsRefusal;
import bank.ballast.payments.PaymentsRefusal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for how much.
 *
 * @param parts in the order of the shares; each more than nothing, or null where who pays says
 * @param total of a bill, or null
 * @param own what who asks bears of it, or null
 */
record Split(List<@Nullable Money> parts, @Nullable Money total, @Nullable Money own) {

  private static final int MOST = 25;
  private static final int LONGEST_NOTE = 140;
  private static final int MOST_DAYS = 60;

  /**
   * What comes of what was asked for.
   *
   * @param currency of the asker's account
   * @throws Refusal {@link PaymentRequestsRefusal#MALFORMED_PAYMENT_REQUEST}, {@link
   *     PaymentRequestsRefusal#PARTS_DO_NOT_ADD_UP}, {@link PaymentsRefusal#WRONG_CURRENCY}, {@link
   *     PaymentsRefusal#AMOUNT_NOT_POSITIVE}
   */
  static Split of(AskForPayment asked, Currency currency) {
    List<Share> shares = asked.shares();
    require("note", !asked.note().isBlank() && asked.note().length() <= LONGEST_NOTE);
    require("expiresInDays", asked.days() >= 1 && asked.days() <= MOST_DAYS);
    require("from", !shares.isEmpty() && shares.size() <= MOST && arePeople(shares));
    shares.stream().map(Share::amount).filter(Objects::nonNull).forEach(it -> check(it, currency));
    Bill bill = asked.bill();
    if (bill == null) {
      require("from", shares.size() == 1);
      return new Split(shares.stream().map(Share::amount).toList(), null, null);
    }
    check(bill.total(), currency);
    require("from", shares.stream().noneMatch(Share::several));
    boolean named = shares.stream().anyMatch(share -> share.amount() != null);
    return named ? named(shares, bill) : equal(shares.size(), bill);
  }

  /** In whole minor units; what is left over stays with who asks. */
  private static Split equal(int others, Bill bill) {
    require("ownPart", bill.ownPart() == null);
    Money total = bill.total();
    int sharers = others + (bill.withAsker() ? 1 : 0);
    Money part = new Money(total.minorUnits() / sharers, total.currency());
    if (!part.isPositive()) {
      throw new Refusal(PaymentRequestsRefusal.PARTS_DO_NOT_ADD_UP);
    }
    Money own = new Money(total.minorUnits() - part.minorUnits() * others, total.currency());
    return new Split(Collections.nCopies(others, part), total, own);
  }

  private static Split named(List<Share> shares, Bill bill) {
    Money own = Objects.requireNonNullElse(bill.ownPart(), Money.zero(bill.total().currency()));
    if (own.minorUnits() < 0) {
      throw new Refusal(PaymentsRefusal.AMOUNT_NOT_POSITIVE);
    }
    if (!own.currency().equals(bill.total().currency())) {
      throw new Refusal(PaymentsRefusal.WRONG_CURRENCY);
    }
    Money sum = own;
    for (Share share : shares) {
      Money amount = share.amount();
      require("from", amount != null);
      sum = sum.plus(Objects.requireNonNull(amount));
    }
    if (!sum.equals(bill.total())) {
      throw new Refusal(PaymentRequestsRefusal.PARTS_DO_NOT_ADD_UP);
    }
    return new Split(shares.stream().map(Share::amount).toList(), bill.total(), own);
  }

  private static boolean arePeople(List<Share> shares) {
    List<String> phones = shares.stream().map(Share::phone).filter(Objects::nonNull).toList();
    return phones.stream().distinct().count() == phones.size()
        && shares.stream().noneMatch(share -> share.several() && share.phone() != null);
  }

  private static void check(Money amount, Currency currency) {
    if (!amount.isPositive()) {
      throw new Refusal(PaymentsRefusal.AMOUNT_NOT_POSITIVE);
    }
    if (!amount.currency().equals(currency)) {
      throw new Refusal(PaymentsRefusal.WRONG_CURRENCY);
    }
  }

  private static void require(String field, boolean wellFormed) {
    if (!wellFormed) {
      throw new Refusal(PaymentRequestsRefusal.MALFORMED_PAYMENT_REQUEST, "field", field);
    }
  }
}
