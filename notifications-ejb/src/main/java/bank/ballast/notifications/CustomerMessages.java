package bank.ballast.notifications;

import bank.ballast.accounts.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Puts messages into customers' inboxes, and on their way by e-mail. For other modules. */
public interface CustomerMessages {

  /**
   * Sends messages in the caller's transaction: they are kept with it or not at all. A customer
   * finds each in the inbox in the language of their profile, and by e-mail where their address is
   * known. The same key for the same customer sends nothing again.
   *
   * @param messages any number; some hundred are quick
   * @return their ids in the order given, the first one's where a key was used before; a message to
   *     somebody who is no customer is left out
   */
  List<NotificationId> send(List<Message> messages);

  /** How far the messages under a key have come, of all customers who were sent one. */
  MessageCounts counts(String key);

  /** Who of these customers has read the message under a key. */
  Set<CustomerId> readers(String key, Collection<CustomerId> customers);
}
