package bank.ballast.accounts.pot;

import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import java.util.Currency;

/** The form of what customers write about a pot. */
final class PotText {

  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 140;

  private PotText() {}

  /** A pot's name, without blanks around it. */
  static String name(String typed) {
    return within("name", typed.strip(), 1, LONGEST_NAME);
  }

  /** Why a lock was broken, without blanks around it. */
  static String reason(String typed) {
    return within("lock.breakReason", typed.strip(), SHORTEST_REASON, LONGEST_REASON);
  }

  /** A goal in minor units. */
  static long goal(Money goal, Currency currency) {
    if (!goal.isPositive()) {
      throw new Refusal(PotsRefusal.GOAL_NOT_POSITIVE);
    }
    if (!goal.currency().equals(currency)) {
      throw new Refusal(PotsRefusal.WRONG_CURRENCY);
    }
    return goal.minorUnits();
  }

  private static String within(String field, String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      throw new Refusal(PotsRefusal.MALFORMED_POT, "field", field);
    }
    return text;
  }
}
