package bank.ballast.operations.recall;

import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.Wording;
import bank.ballast.operations.wording.Words;
import bank.ballast.payments.AnsweredRecalls;
import bank.ballast.payments.AnsweredRecalls.Untold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Tells an account's holders what became of another bank's question, and notes it: or neither. */
@ApplicationScoped
public class RecallTelling {

  private static final int AT_A_TIME = 50;

  @Inject private AnsweredRecalls recalls;
  @Inject private CustomerDirectory customers;
  @Inject private CustomerMessages messages;

  /** Tells of the next few answers. */
  @Transactional
  public void tellSome() {
    for (Untold answer : recalls.untold(AT_A_TIME)) {
      List<Message> told =
          customers.holders(answer.account()).stream()
              .map(customer -> message(customer, answer))
              .toList();
      if (!told.isEmpty()) {
        messages.send(told);
      }
      recalls.told(answer.id());
    }
  }

  private static Message message(CustomerId customer, Untold answer) {
    String key = answer.granted() ? "recall.granted" : "recall.refused";
    return new Message(
        customer,
        "recall:" + answer.id(),
        NotificationKind.RECALL,
        Words.inEach(words -> words.say(key + ".title", facts(words, answer))),
        Words.inEach(words -> words.say(key + ".text", facts(words, answer))),
        answer.id().toString());
  }

  private static Map<String, String> facts(Wording words, Untold answer) {
    return Map.of("amount", words.money(answer.amount()), "sender", answer.from());
  }
}
