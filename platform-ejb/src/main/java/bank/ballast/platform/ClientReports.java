package bank.ballast.platform;

import java.util.List;

/** Takes what clients report. Kept for thirty days. */
public interface ClientReports {

  /** So many fit into one call. */
  int MOST = 50;

  /**
   * Keeps reports, all or none.
   *
   * @throws bank.ballast.kernel.Refusal {@link PlatformRefusal#TOO_MANY_REPORTS}, with the fact
   *     {@code retryAfterSeconds}
   */
  void keep(ReportingClient client, List<ClientReport> reports);
}
