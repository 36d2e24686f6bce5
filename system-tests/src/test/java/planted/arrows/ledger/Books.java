package planted.arrows.ledger;

/** Planted: the ledger must not know payments. */
public final class Books {
  planted.arrows.payments.Payment latest = new planted.arrows.payments.Payment();
}
