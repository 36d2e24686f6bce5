package bank.ballast.payments;

/** Why a payer wants money back that somebody else has. */
public enum RecallReason {
  /** It was paid twice. */
  DUPLICATE("DUPL"),
  /** The amount is wrong. */
  WRONG_AMOUNT("AM09"),
  /** It went to somebody else than was meant. */
  WRONG_PAYEE("AC03"),
  /** Somebody was deceived into paying, or did not pay at all. */
  FRAUD("FRAD"),
  /** Another one. */
  OTHER("CUST");

  private final String code;

  RecallReason(String code) {
    this.code = code;
  }

  /** As ISO 20022's external cancellation reason code. */
  public String code() {
    return code;
  }
}
