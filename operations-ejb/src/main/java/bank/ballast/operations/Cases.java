package bank.ballast.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actor's own cases. Somebody else's case does not exist here. */
public interface Cases {

  /** So many cases of one customer may be open. */
  int MOST_OPEN = 10;

  /** So many messages one case may have. */
  int MOST_MESSAGES = 200;

  /**
   * Opens a case, or writes on in the one that the actor replies to. The same key with the same
   * content answers with the same case, and opens nothing again.
   *
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_TEXT_MALFORMED}, {@link
   *     CasesRefusal#CASE_ABOUT_MALFORMED}, {@link CasesRefusal#TOO_MANY_CASES}, {@link
   *     CasesRefusal#IDEMPOTENCY_KEY_REUSED}; what {@link bank.ballast.notifications.Notifications}
   *     refuses where the notification is not the actor's; {@link
   *     bank.ballast.accounts.AccountsRefusal#PROFILE_MISSING}
   */
  CaseView open(OpenCase wanted);

  /**
   * The actor's cases, newest first, without their messages.
   *
   * @param before only those opened before this one, or null
   * @param limit at most so many, 1 to 100
   */
  List<CaseView> mine(@Nullable CaseId before, int limit);

  /**
   * One of the actor's cases, with its messages.
   *
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_NOT_FOUND}
   */
  CaseView one(CaseId id);

  /**
   * Writes on. A closed case is open again.
   *
   * @param idempotencyKey the client's: sending it again writes nothing again
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_NOT_FOUND}, {@link
   *     CasesRefusal#CASE_TEXT_MALFORMED}, {@link CasesRefusal#CASE_FULL}, {@link
   *     CasesRefusal#TOO_MANY_CASES}, {@link CasesRefusal#IDEMPOTENCY_KEY_REUSED}
   */
  CaseView write(CaseId id, String idempotencyKey, String message);
}
