package bank.ballast.guard.http;

import java.util.Map;

/**
 * How the bank is for its customers.
 *
 * @param parts each way to the bank
 */
record BankStatus(Health overall, Map<String, Health> parts) {

  /** How something is. */
  enum Health {
    /** Synthetic customers get through. */
    WELL,
    /** They do not. */
    ILL,
    /** None came yet. */
    UNKNOWN
  }
}
