package bank.ballast.platform;

import java.util.List;

/**
 * Changes a flag as a whole.
 *
 * @param on no is no for everybody
 * @param share of 10,000 customers, so many
 * @param staff whether for staff, whatever the share is
 * @param apps only in these; empty for all
 * @param reason for the audit trail, 1 to 300 characters
 */
public record ChangeFlag(
    String flag, boolean on, int share, boolean staff, List<AppRange> apps, String reason) {

  /** A change whose ranges can't change under the reader. */
  public ChangeFlag {
    apps = List.copyOf(apps);
  }
}
