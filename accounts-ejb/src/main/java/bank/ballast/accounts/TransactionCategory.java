package bank.ballast.accounts;

/** What a transaction was for, as its holder sees it. */
public enum TransactionCategory {
  /** None of the others, or not said yet. */
  GENERAL,
  /** Wages, benefits, money from others. */
  INCOME,
  /** To and from people. */
  TRANSFERS,
  /** To and from pots. */
  SAVINGS,
  /** Rent, energy, water, telephone, insurance. */
  BILLS,
  /** Food to take home. */
  GROCERIES,
  /** Restaurants, bars, food that is brought. */
  EATING_OUT,
  /** Trains, buses, taxis, fuel. */
  TRANSPORT,
  /** Clothes and other things. */
  SHOPPING,
  /** Cinema, games, music. */
  ENTERTAINMENT,
  /** Journeys. */
  HOLIDAYS,
  /** Doctors, medicine, sport, hair. */
  HEALTH,
  /** Children, parents, pets. */
  FAMILY,
  /** Courses, books, fees of schools. */
  EDUCATION,
  /** For somebody else's joy. */
  GIFTS,
  /** For somebody else's need. */
  CHARITY,
  /** Out of a machine or over a counter. */
  CASH,
  /** What the bank takes. */
  FEES;

  /** What a transaction is for as long as nobody says otherwise, by the code of its entry. */
  public static TransactionCategory ofCode(String code) {
    return switch (code) {
      case "INCOMING_PAYMENT" -> INCOME;
      case "INTERNAL_TRANSFER",
          "CREDIT_TRANSFER",
          "PAYMENT_RETURN",
          "PAYMENT_GIVEN_BACK",
          "ACCOUNT_CLOSURE" ->
          TRANSFERS;
      case "POT_DEPOSIT", "POT_WITHDRAWAL", "POT_ROUND_UP", "POT_PAY_SORTED" -> SAVINGS;
      case "INTEREST" -> INCOME;
      case "OVERDRAFT_INTEREST" -> FEES;
      default -> GENERAL;
    };
  }
}
