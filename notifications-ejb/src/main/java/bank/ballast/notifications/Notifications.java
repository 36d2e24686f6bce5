package bank.ballast.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actor's own inbox. */
public interface Notifications {

  /**
   * What stands in it, newest first.
   *
   * @param before only older ones, or null
   * @param since only newer ones, or null: then the oldest of these, so that pages join
   * @param limit at most so many, 1 to 100
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#PROFILE_MISSING}
   */
  List<NotificationView> mine(
      @Nullable NotificationId before, @Nullable NotificationId since, int limit);

  /**
   * One message. Does not mark it read.
   *
   * @throws bank.ballast.kernel.Refusal {@link NotificationsRefusal#NOTIFICATION_NOT_FOUND} where
   *     there is none in the actor's inbox
   */
  NotificationView notification(NotificationId id);

  /**
   * Marks it read, and says when it was first read.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #notification}
   */
  NotificationView read(NotificationId id);

  /** How many are still unread. */
  long unread();
}
