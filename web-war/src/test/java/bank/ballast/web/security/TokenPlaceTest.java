package bank.ballast.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPlaceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access_token=x",
        "limit=5&access_token=x",
        "access%5Ftoken=x",
        "%61ccess_token=x",
        "ACCESS_TOKEN=x",
        "access_token",
        "a=1;access_token=x"
      })
  void findsATokenInTheAddress(String query) {
    assertTrue(TokenPlace.namesToken(query));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "limit=5", "q=access_token", "%zz=1", "my_access_token=x"})
  void leavesOtherQueriesAlone(String query) {
    assertFalse(TokenPlace.namesToken(query));
  }
}
