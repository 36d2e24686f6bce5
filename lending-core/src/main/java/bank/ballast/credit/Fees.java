package bank.ballast.credit;

/**
 * What is paid beside principal and interest.
 *
 * @param atDisbursement with each disbursement, percent of it; paid by the borrower on that day
 * @param perInstalment with each instalment, percent of its principal and interest
 * @param onLateness for each instalment that is not paid in time, percent of what is late; not part
 *     of a schedule or an APR, which take for granted that all is paid when it is due
 */
public record Fees(Fee atDisbursement, Fee perInstalment, Fee onLateness) {

  /** No fees. */
  public static final Fees NONE = new Fees(Fee.NONE, Fee.NONE, Fee.NONE);
}
