package bank.ballast.accounts.attachment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AttachmentsRefusal;
import bank.ballast.kernel.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void refusesOneMoreThanThereArePlacesUntilOneIsGivenBack() {
    Places places = new Places();
    for (int taken = 0; taken < 8; taken++) {
      places.take();
    }

    Refusal refused = assertThrows(Refusal.class, places::take);

    assertEquals(AttachmentsRefusal.ATTACHMENTS_BUSY, refused.code());
    assertEquals(Map.of("retryAfterSeconds", "5"), refused.facts());
    places.giveBack();
    assertDoesNotThrow(places::take);
  }
}
