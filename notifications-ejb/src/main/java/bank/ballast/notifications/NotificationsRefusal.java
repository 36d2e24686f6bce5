package bank.ballast.notifications;

import bank.ballast.kernel.RefusalCode;

/** Why the inbox refused. */
public enum NotificationsRefusal implements RefusalCode {
  /** No such message, or it is somebody else's. */
  NOTIFICATION_NOT_FOUND(Kind.NOT_FOUND);

  private final Kind kind;

  NotificationsRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
