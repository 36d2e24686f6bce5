package bank.ballast.operations.goodwill;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.operations.GoodwillRuleId;
import bank.ballast.operations.wording.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes what became of a batch, and tells those who were credited: both, or neither. */
@ApplicationScoped
public class GoodwillSettling {

  @Inject private GoodwillRepository rules;
  @Inject private CustomerMessages messages;
  @Inject private GoodwillCounter counter;
  @Inject private BusinessClock clock;

  /**
   * Notes what became of these customers' shares.
   *
   * @param withAccount those who have an account that the money could go into
   * @param refused those whose credit the books refused, and why
   */
  @Transactional
  public void settle(
      GoodwillRuleId id,
      Collection<CustomerId> customers,
      Set<CustomerId> withAccount,
      Map<CustomerId, String> refused) {
    RuleRow rule = rules.lock(id).orElseThrow();
    Map<CustomerId, CreditRow> booked = rules.credits(rule.incident(), customers);
    List<Message> told = new ArrayList<>();
    for (ShareRow share : rules.waiting(rule, customers)) {
      CreditRow credit = booked.get(share.customer());
      if (credit != null && credit.isBy(rule)) {
        share.credited();
        counter.count(credit.amount());
        told.add(message(rule, credit));
      } else if (credit != null) {
        share.refused("CREDITED_BEFORE");
      } else if (refused.containsKey(share.customer())) {
        share.refused(refused.get(share.customer()));
      } else if (!withAccount.contains(share.customer())) {
        share.withoutAccount();
      }
      // Whoever is none of these waits on: the books were not ready for the day.
    }
    if (!told.isEmpty()) {
      messages.send(told);
    }
  }

  /** Notes that nothing is left to be booked. */
  @Transactional
  public void finish(GoodwillRuleId id) {
    rules.lock(id).filter(RuleRow::isBooking).ifPresent(rule -> rule.finish(clock.now()));
  }

  private static Message message(RuleRow rule, CreditRow credit) {
    return new Message(
        credit.customer(),
        "goodwill:" + rule.incident(),
        NotificationKind.GOODWILL_CREDIT,
        Words.inEach(
            words -> words.say("goodwill.title", Map.of("amount", words.money(credit.amount())))),
        Words.inEach(
            words -> words.say("goodwill.text", Map.of("amount", words.money(credit.amount())))),
        rule.incident());
  }
}
