package bank.ballast.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NotificationKindTest {

  @Test
  void whatANewerReleaseCalledOtherwiseIsReadAllTheSame() {
    for (NotificationKind kind : NotificationKind.values()) {
      assertEquals(kind, NotificationKind.of(kind.name()));
    }
    assertEquals(NotificationKind.OTHER, NotificationKind.of("WHAT_COMES_LATER"));
  }
}
