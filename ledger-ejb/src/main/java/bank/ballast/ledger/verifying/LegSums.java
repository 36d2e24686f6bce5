package bank.ballast.ledger.verifying;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What an entry's legs of one currency, posted or pending, come to.
 *
 * @param entry whose legs they are
 * @param debits in minor units: added by the database as decimals, which do not overflow
 * @param credits likewise
 */
record LegSums(String entry, String currency, BigDecimal debits, BigDecimal credits, long legs) {

  static LegSums of(ResultSet row) throws SQLException {
    String currency = row.getString(2);
    return new LegSums(
        row.getString(1),
        // An account that is not there has none; that it is missing is told where legs are read.
        currency == null ? "" : currency,
        row.getBigDecimal(3),
        row.getBigDecimal(4),
        row.getLong(5));
  }

  boolean balanced() {
    return debits.compareTo(credits) == 0;
  }

  String expected() {
    return "debits " + credits + " " + currency;
  }

  String found() {
    return "debits " + debits + " " + currency;
  }
}
