package bank.ballast.portal.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRefusalFilterTest {

  @Test
  void letsASessionPass() {
    assertFalse(TokenRefusalFilter.carriesToken(null, null));
    assertFalse(TokenRefusalFilter.carriesToken(null, "visit=vis_1&before=tx_2"));
  }

  @Test
  void refusesATokenInTheHeader() {
    assertTrue(TokenRefusalFilter.carriesToken("Bearer abc", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token=a", "x=1&access_token=a", "access%5Ftoken=a", "a=%zz&%zz"})
  void refusesATokenInTheAddress(String query) {
    assertTrue(TokenRefusalFilter.carriesToken(null, query));
  }
}
