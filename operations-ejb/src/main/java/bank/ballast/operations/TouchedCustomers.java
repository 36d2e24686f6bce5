package bank.ballast.operations;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers whom an incident touched: who they are, and that they are told. */
public interface TouchedCustomers {

  /** So many may be told of in one call. */
  int MOST = 500;

  /** So many of them stand on one page of the list. */
  int PAGE = 50;

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
   * A customer in the list of those whom an incident touched.
   *
   * @param customer who
   * @param toldAt when they were told
   * @param met how often they met each kind of thing
   * @param read whether they have read what they were told
   * @param credited what they were given, or null
   */
  record One(
      CustomerId customer,
      Instant toldAt,
      Map<MetKind, Long> met,
      boolean read,
      @Nullable Money credited) {

    /** One whose counts can't change under the reader. */
    public One {
      met = Map.copyOf(met);
    }
  }

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

  /**
   * Customers who were told of an incident, by their ids.
   *
   * @param page from 0, of {@link #PAGE} customers each
   * @return one more than a page holds where another one follows
   */
  List<One> customers(String incident, int page);

  /**
   * What a customer met in an incident, oldest first, {@link #MOST_MET} things at most. Whoever
   * exposes this to a person sees to the reason and the audit trail.
   */
  List<Met> met(String incident, CustomerId customer);

  /** The incidents of which customers were told, the latest first, 50 at most. */
  List<Row> incidents();
}
