package bank.ballast.payments.payee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.payments.PayeeCheckResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # The same, however it is written
          Robin Marsh            | Robin Marsh                 | MATCH
          robin MARSH            | Robin Marsh                 | MATCH
          Marsh Robin            | Robin Marsh                 | MATCH
          Marsh, Robin           | Robin Marsh                 | MATCH
          Mr Robin Marsh         | Robin Marsh                 | MATCH
          Dr. Robin Marsh        | Mrs Robin Marsh             | MATCH
          Mr Marsh Robin         | Robin Marsh                 | MATCH
          Robin Marsh            | Robin Alex Marsh            | MATCH
          Robin A Marsh          | Robin Alex Marsh            | MATCH
          Robin A. Marsh         | Robin Marsh                 | MATCH
          Zoe Muller             | Zoë Müller                  | MATCH
          Jose Alvarez           | José Álvarez                | MATCH
          Soren Aagaard          | Søren Aagaard               | MATCH
          Strasser Weiss         | Straßer Weiß                | MATCH
          Sean OBrien            | Seán O'Brien                | MATCH
          Sean O’Brien           | Sean O'Brien                | MATCH
          Anne-Marie Duval       | Anne Marie Duval            | MATCH
          Ian Mac Donald         | Ian MacDonald               | MATCH
          فاطمة الزهراء          | فاطمة الزهراء               | MATCH
          السيدة فاطمة الزهراء   | فاطمة الزهراء               | MATCH
          فَاطِمَة الزهراء           | فاطمة الزهراء               | MATCH
          李小龙                 | 李小龙                      | MATCH
          Ναταλία Παππά          | ναταλια παππα               | MATCH
          Marsh Bakery Limited   | Marsh Bakery Ltd            | MATCH
          The Marsh Bakery Co.   | Marsh Bakery PLC            | MATCH
          Marks & Spence Ltd     | Marks and Spence            | MATCH
          # Close: a slip, an initial
          Robyn Marsh            | Robin Marsh                 | CLOSE_MATCH
          Robin March            | Robin Marsh                 | CLOSE_MATCH
          Jon Smyth              | John Smith                  | CLOSE_MATCH
          R Marsh                | Robin Marsh                 | CLOSE_MATCH
          Mr R Marsh             | Robin Marsh                 | CLOSE_MATCH
          M Marsh                | Morgan Marsh                | CLOSE_MATCH
          Katherine Lopes        | Catherine Lopez             | CLOSE_MATCH
          Elizabet Thompson      | Elizabeth Thomson           | CLOSE_MATCH
          Mohamed Saleh          | Mohammed Saleh              | CLOSE_MATCH
          Marsh Bakry Ltd        | Marsh Bakery Ltd            | CLOSE_MATCH
          محمد الهاشمى           | محمد الهاشمي                | CLOSE_MATCH
          Caterine Vandenbergh   | Catherine Vandenberg        | CLOSE_MATCH
          Annemarie Duvall       | Anne Marie Duval            | CLOSE_MATCH
          # Another
          Ian Marsh              | Jan Marsh                   | NO_MATCH
          Robin Alex             | Robin Alex Marsh            | NO_MATCH
          Marion Reed            | Martin Reed                 | NO_MATCH
          Robin Marsh            | Casey Brook                 | NO_MATCH
          Robin Marsh            | Robin Brook                 | NO_MATCH
          Casey Marsh            | Robin Marsh                 | NO_MATCH
          Anna Marsh             | Emma Marsh                  | NO_MATCH
          Marsh                  | Robin Marsh                 | NO_MATCH
          Mr Marsh               | Robin Marsh                 | NO_MATCH
          R M                    | Robin Marsh                 | NO_MATCH
          C Marsh                | Robin Marsh                 | NO_MATCH
          Robin                  | Robin Marsh                 | NO_MATCH
          Marsh Bakery           | Marsh Butchers              | NO_MATCH
          Ltd                    | Marsh Bakery Ltd            | NO_MATCH
          فاطمة الزهراء          | محمد الهاشمي                | NO_MATCH
          Robin Marsh            | روبن مارش                   | NO_MATCH
          ---                    | Robin Marsh                 | NO_MATCH
          """)
  void tellsASlipFromAnother(String asked, String holder, PayeeCheckResult expected) {
    assertEquals(expected, NameMatch.of(asked, List.of(holder)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Robin Marsh                | MATCH
          Casey Brook                | MATCH
          Robin Marsh & Casey Brook  | MATCH
          Casey Brook and Robin Marsh| MATCH
          Mr R Marsh & Ms C Brook    | CLOSE_MATCH
          Robyn Marsh & Casey Brook  | CLOSE_MATCH
          Robin Marsh & Alex Reed    | NO_MATCH
          Robin Brook                | NO_MATCH
          Alex Reed                  | NO_MATCH
          Robin Brook & Casey Marsh  | NO_MATCH
          Robin Marsh Casey Brook    | NO_MATCH
          """)
  void knowsEachHolderOfAJointAccountAndBoth(String asked, PayeeCheckResult expected) {
    assertEquals(expected, NameMatch.of(asked, List.of("Robin Marsh", "Casey Brook")));
    assertEquals(expected, NameMatch.of(asked, List.of("Robin Marsh & Casey Brook")));
  }

  @Test
  void aCoupleMaySayTheirSurnameOnce() {
    assertEquals(
        PayeeCheckResult.MATCH,
        NameMatch.of("Robin & Casey Marsh", List.of("Robin Marsh", "Casey Marsh")));
    assertEquals(
        PayeeCheckResult.NO_MATCH,
        NameMatch.of("Robin & Alex Marsh", List.of("Robin Marsh", "Casey Marsh")));
  }

  @Test
  void isNeverMatchedByNobody() {
    assertEquals(PayeeCheckResult.NO_MATCH, NameMatch.of("Robin Marsh", List.of()));
    assertEquals(PayeeCheckResult.NO_MATCH, NameMatch.of("Robin Marsh", List.of("")));
  }
}
