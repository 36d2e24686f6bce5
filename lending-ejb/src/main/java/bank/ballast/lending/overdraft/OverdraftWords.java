package bank.ballast.lending.overdraft;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.lending.OverdraftRequests;
import bank.ballast.lending.overdraft.ChargeTable.Charge;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What customers are told of their overdrafts, in each language. */
final class OverdraftWords {

  private static final List<Wording> ALL =
      Wording.all(
          "bank.ballast.lending.overdraft.OverdraftWords", OverdraftWords.class.getClassLoader());

  private OverdraftWords() {}

  /** What a month cost, and when it is taken. */
  static Message charge(CustomerId customer, Charge charge) {
    return message(
        customer,
        "overdraft-charge:" + charge.account() + ":" + charge.number(),
        "charge",
        words ->
            Map.of(
                "amount", words.money(Tariff.pounds(charge.amount())),
                "through", day(words, charge.through()),
                "day", day(words, charge.chargeOn())),
        charge.account().toString());
  }

  /** A rate that is announced. */
  static Message rate(CustomerId customer, Tariff now, Tariff then) {
    return message(
        customer,
        "overdraft-rate:" + then.version(),
        "rate",
        words ->
            Map.of(
                "day", day(words, then.effectiveOn()),
                "now", now.view().annualRate().toPlainString(),
                "nowear", now.view().ear().toPlainString(),
                "then", then.view().annualRate().toPlainString(),
                "thenear", then.view().ear().toPlainString()),
        null);
  }

  /** What two persons decided on a limit that was asked for. */
  static Message decided(CustomerId customer, OverdraftRequest request, boolean approved) {
    return message(
        customer,
        "overdraft-request:" + request.id(),
        approved ? "approved" : "rejected",
        words ->
            Map.of(
                "amount", words.money(request.limit()),
                "days", Integer.toString(OverdraftRequests.DAYS_TO_TAKE)),
        request.account().toString());
  }

  private static Message message(
      CustomerId customer,
      String key,
      String of,
      Function<Wording, Map<String, String>> facts,
      @Nullable String about) {
    return new Message(
        customer,
        key,
        NotificationKind.OVERDRAFT,
        Wording.inEach(ALL, words -> words.say(of + ".title", facts.apply(words))),
        Wording.inEach(ALL, words -> words.say(of + ".text", facts.apply(words))),
        about);
  }

  private static String day(Wording words, LocalDate day) {
    return words.day(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }
}
