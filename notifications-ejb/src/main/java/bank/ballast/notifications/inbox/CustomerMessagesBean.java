package bank.ballast.notifications.inbox;

import bank.ballast.accounts.CustomerContacts;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.notifications.MessageCounts;
import bank.ballast.notifications.NotificationId;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Writes to customers, with the transaction of whoever has something to tell them. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.OPERATOR, Role.SYSTEM})
public class CustomerMessagesBean implements CustomerMessages {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private CustomerContacts customers;
  @Inject private BusinessClock clock;

  @Override
  public List<NotificationId> send(List<Message> messages) {
    Set<CustomerId> wanted = messages.stream().map(Message::customer).collect(Collectors.toSet());
    Map<CustomerId, CustomerContacts.Contact> contacts = customers.contacts(wanted);
    try {
      return new Delivery(new Database(dataSource)).deliver(messages, contacts, clock.now());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public MessageCounts counts(String key) {
    try {
      return new InboxTable(new Database(dataSource)).counts(key);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public Set<CustomerId> readers(String key, Collection<CustomerId> customers) {
    try {
      return new InboxTable(new Database(dataSource)).readers(key, customers);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
