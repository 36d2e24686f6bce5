package bank.ballast.operations;

import bank.ballast.kernel.RefusalCode;

/** Why something about touched customers, or a goodwill credit to them, was refused. */
public enum TouchedRefusal implements RefusalCode {
  /** An incident's id is {@code inc_} with 1 to 40 small letters and digits. */
  INCIDENT_MALFORMED(Kind.INVALID),
  /** Nobody was told of such an incident. */
  INCIDENT_NOT_FOUND(Kind.NOT_FOUND),
  /** The incident ends before it begins. */
  INCIDENT_TIMES_MALFORMED(Kind.INVALID),
  /** An amount is nothing or up to {@code maximum}, and one of them is more than nothing. */
  GOODWILL_AMOUNT_MALFORMED(Kind.INVALID),
  /** Nobody would be credited: nobody met this, or all have their credit. */
  GOODWILL_NOBODY(Kind.UNPROCESSABLE),
  /** Another rule for the incident is proposed, or being booked. */
  GOODWILL_UNDER_WAY(Kind.CONFLICT),
  /** It is no longer as many customers, or the same total, as the preview showed. */
  GOODWILL_PREVIEW_CHANGED(Kind.CONFLICT),
  /** No such rule. */
  GOODWILL_NOT_FOUND(Kind.NOT_FOUND),
  /** The rule was approved or rejected before. */
  GOODWILL_DECIDED(Kind.CONFLICT),
  /** Whoever proposed a rule does not approve it. */
  GOODWILL_OWN_PROPOSAL(Kind.FORBIDDEN);

  private final Kind kind;

  TouchedRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
