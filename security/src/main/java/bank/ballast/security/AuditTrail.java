package bank.ballast.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff did, to what, and the reason that they gave. Written once, never changed. */
public interface AuditTrail {

  /**
   * One act.
   *
   * @param id ordered by time
   * @param at when
   * @param actor the subject who did it
   * @param action what was done, in capitals: {@code CUSTOMER_OPENED}
   * @param object the id of what it was done to
   * @param reason as the actor typed it
   * @param traceId the request's trace id, or null outside a request
   */
  record Act(
      UUID id,
      Instant at,
      String actor,
      String action,
      String object,
      String reason,
      @Nullable String traceId) {}

  /** Writes an act of the current actor, in the running transaction: both are kept, or neither. */
  void record(String action, String object, String reason);

  /**
   * Acts, newest first.
   *
   * @param object only those done to this object, or null for all
   * @param before only those older than this act, or null to begin at the newest
   * @param limit at most so many, 1 to 100
   */
  List<Act> acts(@Nullable String object, @Nullable UUID before, int limit);
}
