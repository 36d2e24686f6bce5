package planted.arrows.payments;

/** Planted: payments must not know lending, which stands beside it. */
public final class Payment {
  planted.arrows.lending.Loan loan = new planted.arrows.lending.Loan();
}
