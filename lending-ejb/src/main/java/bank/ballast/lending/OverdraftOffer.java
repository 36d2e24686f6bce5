package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How high a limit a customer may set, and why.
 *
 * @param offered at most so high; zero where none is offered
 * @param highest what two persons of the bank may offer
 * @param rules each rule with its outcome
 */
public record OverdraftOffer(Money offered, Money highest, List<Outcome> rules) {

  /** What is looked at. */
  public enum Rule {
    /** 1 for an account in pounds, 0 for another one. */
    IN_POUNDS(true),
    /** How many may hold the account. */
    HOLDERS(true),
    /** 1 for an account that is open and stays so, 0 for another one. */
    OPEN(true),
    /** The holder's age in years. */
    AGE(true),
    /** Charges of earlier months that could not be taken yet. */
    CHARGES_WAITING(true),
    /** Loans of the holder's that are overdue, or written off. */
    LOANS_OVERDUE(true),
    /** For how many days the account has been open. */
    DAYS_OPEN(false),
    /** Money from other banks in a month on average, in pence. */
    MONTHLY_INCOME(false);

    private final boolean firm;

    Rule(boolean firm) {
      this.firm = firm;
    }

    /** Whether nobody lends past it; past the others, two persons may. */
    public boolean isFirm() {
      return firm;
    }
  }

  /**
   * What came of a rule.
   *
   * @param met whether it speaks for a limit
   * @param required what it asks for, in the rule's own unit
   * @param actual what was found; null where it is not known
   */
  public record Outcome(Rule rule, boolean met, long required, @Nullable Long actual) {}

  /** Whether any limit is offered. */
  public boolean eligible() {
    return offered.isPositive();
  }
}
