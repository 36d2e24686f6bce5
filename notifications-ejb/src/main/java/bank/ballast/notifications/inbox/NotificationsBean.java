package bank.ballast.notifications.inbox;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.notifications.NotificationId;
import bank.ballast.notifications.NotificationView;
import bank.ballast.notifications.Notifications;
import bank.ballast.notifications.NotificationsRefusal;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The actor's inbox. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class NotificationsBean implements Notifications {

  private static final int LARGEST_PAGE = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountDirectory directory;
  @Inject private BusinessClock clock;

  @Override
  public List<NotificationView> mine(
      @Nullable NotificationId before, @Nullable NotificationId since, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return ask((inbox, actor) -> inbox.list(actor, before, since, most));
  }

  @Override
  public NotificationView notification(NotificationId id) {
    return ask((inbox, actor) -> found(inbox, actor, id));
  }

  @Override
  public NotificationView read(NotificationId id) {
    return ask(
        (inbox, actor) -> {
          inbox.markRead(actor, id, clock.now());
          return found(inbox, actor, id);
        });
  }

  @Override
  public long unread() {
    return ask(InboxTable::unread);
  }

  private static NotificationView found(InboxTable inbox, CustomerId actor, NotificationId id)
      throws SQLException {
    return inbox
        .find(actor, id)
        .orElseThrow(() -> new Refusal(NotificationsRefusal.NOTIFICATION_NOT_FOUND));
  }

  /** A question to the inbox, in which the customer is always named. */
  private interface Question<T> {
    T ask(InboxTable inbox, CustomerId actor) throws SQLException;
  }

  private <T> T ask(Question<T> question) {
    CustomerId actor = directory.actingCustomer();
    try {
      return question.ask(new InboxTable(new Database(dataSource)), actor);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
