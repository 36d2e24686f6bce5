package bank.ballast.platform;

import java.util.List;

/** The flags behind {@link Features}, for those who run the bank. */
public interface Flags {

  /** All of them, by name. */
  List<FlagView> all();

  /**
   * Changes one. Holds on all nodes within two seconds, and stands in the audit trail.
   *
   * @throws bank.ballast.kernel.Refusal {@link PlatformRefusal#FLAG_UNKNOWN}
   */
  FlagView change(ChangeFlag change);
}
