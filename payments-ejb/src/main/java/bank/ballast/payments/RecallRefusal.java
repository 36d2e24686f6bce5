package bank.ballast.payments;

/**
 * Why a bank does not give money back, as ISO 20022's list of cancellation status reasons has it.
 */
public enum RecallRefusal {
  /** The customer does not agree. */
  CUSTOMER_DECLINES("CUST"),
  /** The customer has not answered. */
  CUSTOMER_SILENT("NOAS"),
  /** The account has too little money. */
  MONEY_GONE("AM04"),
  /** The account is closed. */
  ACCOUNT_CLOSED("AC04"),
  /** The law forbids it, or a court. */
  LEGAL("LEGL"),
  /** It went back before. */
  RETURNED_BEFORE("ARDT");

  private final String code;

  RecallRefusal(String code) {
    this.code = code;
  }

  /** As ISO 20022's external code. */
  public String code() {
    return code;
  }
}
