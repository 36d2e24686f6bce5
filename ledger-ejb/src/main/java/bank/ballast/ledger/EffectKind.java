package bank.ballast.ledger;

/** What an entry in the books did; see {@link Effect} for each. */
public enum EffectKind {
  /** Moved what its legs said. */
  MOVE,
  /** Moved as much as was there. */
  BALANCE,
  /** Holds, or held until its end. */
  PENDING,
  /** Posted a pending entry. */
  POST,
  /** Voided a pending entry. */
  VOID,
  /** Took back what an entry had moved. */
  REVERSE
}
