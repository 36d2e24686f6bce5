package bank.ballast.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTraceTest {

  private static final String ID = "0af7651916cd43dd8448eb211c80319c";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes-later"
      })
  void keepsTheTraceThatTheClientBegan(String header) {
    assertEquals(ID, RequestTrace.traceId(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\nactor=somebody"
      })
  void makesANewOneForAMalformedHeader(String header) {
    String made = RequestTrace.traceId(header);

    assertTrue(made.matches("[0-9a-f]{32}"), made);
    assertNotEquals(ID, made);
  }

  @Test
  void makesEachOneAnew() {
    assertNotEquals(RequestTrace.traceId((String) null), RequestTrace.traceId((String) null));
  }
}
