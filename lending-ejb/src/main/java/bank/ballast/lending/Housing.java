package bank.ballast.lending;

/** How somebody lives. */
public enum Housing {
  /** In a home of their own, paid off. */
  OWNER,
  /** In a home of their own with a mortgage. */
  MORTGAGE,
  /** For rent. */
  TENANT,
  /** With parents, relatives or friends. */
  WITH_FAMILY,
  /** Otherwise. */
  OTHER
}
