package bank.ballast.web.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AccountId;
import bank.ballast.web.json.StrictJson;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

  @Test
  void asksForThirtyOfTheNewestUnlessTold() {
    PageRequest page = new PageRequest(null, null, null);

    assertEquals(30, page.limit());
    assertNull(page.<AccountId>before(AccountId::parse));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "101", "many", "", "1.5", "99999999999", "+5", "٥"})
  void refusesALimitOutOfBounds(String limit) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> new PageRequest(limit, null, null).limit());

    assertEquals("limit", refused.field());
    assertEquals(Reason.OUT_OF_RANGE, refused.reason());
  }

  @Test
  void refusesAnIdOfAnotherKind() {
    PageRequest page = new PageRequest(null, "pay_" + AccountId.next().toString().substring(4), "");

    assertEquals(
        Reason.NOT_AN_ID,
        assertThrows(InvalidInput.class, () -> page.<AccountId>before(AccountId::parse)).reason());
    assertEquals(
        "since",
        assertThrows(InvalidInput.class, () -> page.<AccountId>since(AccountId::parse)).field());
  }

  @Test
  void namesTheNextPageOnlyAfterAFullOne() throws Exception {
    assertEquals("b", Page.of(List.of("a", "b"), 2, it -> it).next());
    assertEquals(
        "{\"items\":[\"a\"],\"next\":null}",
        StrictJson.MAPPER.writeValueAsString(Page.of(List.of("a"), 2, it -> it)));
  }
}
