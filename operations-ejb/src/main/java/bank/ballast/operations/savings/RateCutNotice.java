package bank.ballast.operations.savings;

import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.SavingsRateView;
import bank.ballast.accounts.SavingsRates;
import bank.ballast.accounts.SavingsRates.Cut;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import bank.ballast.operations.wording.Words;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells whoever has a pot that earns interest of a cut that is announced: each of them once for
 * each cut, those too whose pot is younger than the announcement.
 */
@ApplicationScoped
public class RateCutNotice implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(8, 0);

  @Inject private SavingsRates rates;
  @Inject private CustomerMessages messages;

  @Override
  public String name() {
    return "savings-rate-notices";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    // On nearly every day there is nothing to tell, and then one part does what there is.
    return part.number() > 0 || rates.cutsAhead().isEmpty()
        ? List.of()
        : rates.savers(after, limit).stream().map(saver -> saver.value().toString()).toList();
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    List<Message> told = new ArrayList<>();
    for (Cut cut : rates.cutsAhead()) {
      for (String key : keys) {
        told.add(message(new CustomerId(UUID.fromString(key)), cut));
      }
    }
    messages.send(told);
  }

  static Message message(CustomerId customer, Cut cut) {
    SavingsRateView then = cut.then();
    return new Message(
        customer,
        "savings-rate:" + then.effectiveOn(),
        NotificationKind.SAVINGS_RATE,
        Words.inEach(words -> words.say("rate.title", facts(words, cut))),
        Words.inEach(words -> words.say("rate.text", facts(words, cut))),
        null);
  }

  private static Map<String, String> facts(Wording words, Cut cut) {
    return Map.of(
        "day",
        words.day(cut.then().effectiveOn().atStartOfDay(BusinessClock.ZONE).toInstant()),
        "now",
        cut.now().gross().toPlainString(),
        "nowaer",
        cut.now().aer().toPlainString(),
        "then",
        cut.then().gross().toPlainString(),
        "thenaer",
        cut.then().aer().toPlainString());
  }
}
