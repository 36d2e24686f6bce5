package bank.ballast.security;

/** The realm's roles, as the annotations on bean methods name them. */
public final class Role {

  /** Has completed a profile, and manages their own money. */
  public static final String CUSTOMER = "customer";

  /** Works at the support desk. */
  public static final String AGENT = "agent";

  /** Leads agents, and approves what they may not do alone. */
  public static final String SUPERVISOR = "supervisor";

  /** Releases and runs the bank. */
  public static final String OPERATOR = "operator";

  /** Reads the audit trail, and changes nothing. */
  public static final String AUDITOR = "auditor";

  /** A program of the bank's own. */
  public static final String SYSTEM = "system";

  /** Anyone who is signed in, with or without a role (Jakarta Security's own name for it). */
  public static final String ANYONE_SIGNED_IN = "**";

  private Role() {}
}
