package bank.ballast.operations;

import java.time.Instant;
import java.util.List;

/** Customers whom an incident touched: who they are, and that they are told. */
public interface TouchedCustomers {

  /** So many may be told of in one call. */
  int MOST = 500;

  /** So many things may be told of each. */
  int MOST_MET = 100;

  /**
   * What came of a call.
   *
   * @param told how many were told now
   * @param already how many had been told of this incident before
   * @param unknown subjects that are no customer's
   */
  record Told(int told, int already, List<String> unknown) {}

  /**
   * An incident in the list of all.
   *
   * @param incident its id
   * @param latestAt when somebody was last told of it
   * @param told how many customers were told
   */
  record Row(String incident, Instant latestAt, long told) {}

  /**
   * Keeps what customers met, and tells each of them once, whatever is called again or at the same
   * time: all of a call, or nothing of it.
   *
   * @throws bank.ballast.kernel.Refusal {@link TouchedRefusal#INCIDENT_MALFORMED}, {@link
   *     TouchedRefusal#INCIDENT_TIMES_MALFORMED}
   */
  Told tell(Touched touched);

  /**
   * What was done for those whom an incident touched.
   *
   * @throws bank.ballast.kernel.Refusal {@link TouchedRefusal#INCIDENT_NOT_FOUND}
   */
  TouchedSummary summary(String incident);

  /** The incidents of which customers were told, the latest first, 50 at most. */
  List<Row> incidents();
}
