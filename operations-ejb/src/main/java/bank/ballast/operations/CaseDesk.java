package bank.ballast.operations;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cases as agents see them. Each reading of a case and each act on it stands in the audit trail.
 */
public interface CaseDesk {

  /** So many cases stand on one page of the list. */
  int PAGE = 25;

  /**
   * A case in the list of all.
   *
   * @param id its id
   * @param customer the customer's full name
   * @param subject in the customer's words
   * @param state whose turn it is
   * @param about the incident that it is about, or null
   * @param openedAt when it was opened
   * @param changedAt when the latest message came, or when it was closed
   * @param agent the subject of the agent who has taken it, or null
   * @param messageCount how many messages it has
   */
  record Row(
      CaseId id,
      String customer,
      String subject,
      CaseState state,
      @Nullable String about,
      Instant openedAt,
      Instant changedAt,
      @Nullable String agent,
      int messageCount)
      implements Serializable {}

  /**
   * A case with all that was said.
   *
   * @param row as the list has it
   * @param mine whether the actor has taken it
   * @param messages the conversation, oldest first
   * @param met what the customer met in the incident that it is about, oldest first
   */
  record File(Row row, boolean mine, List<CaseMessage> messages, List<Met> met) {}

  /** How many cases are in each state. */
  Map<CaseState, Long> counts();

  /**
   * Cases of one state, or all that are not closed. Those that wait for the bank come first, who
   * has waited longest ahead; closed ones come newest first.
   *
   * @param state or null for those that are not closed
   * @param page from 0, of {@link #PAGE} cases each
   * @return one more than a page holds where another one follows
   */
  List<Row> list(@Nullable CaseState state, int page);

  /**
   * Reads a case.
   *
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_NOT_FOUND}
   */
  File read(CaseId id);

  /**
   * Takes a case, from another agent too.
   *
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_NOT_FOUND}, {@link
   *     CasesRefusal#CASE_CLOSED}
   */
  void take(CaseId id);

  /**
   * Answers, and tells the customer so. Takes the case where nobody has.
   *
   * @param seen how many messages the agent has read: nobody answers past what has just come
   * @param text 1 to 3,000 characters
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_NOT_FOUND}, {@link
   *     CasesRefusal#CASE_TEXT_MALFORMED}, {@link CasesRefusal#CASE_TAKEN}, {@link
   *     CasesRefusal#CASE_MOVED_ON}, {@link CasesRefusal#CASE_FULL}
   */
  void answer(CaseId id, int seen, String text);

  /**
   * Closes a case. The customer's next message opens it again.
   *
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_NOT_FOUND}, {@link
   *     CasesRefusal#CASE_TAKEN}, {@link CasesRefusal#CASE_MOVED_ON}, {@link
   *     CasesRefusal#CASE_CLOSED}
   */
  void close(CaseId id, int seen);

  /**
   * Opens the records of the customer who asked; the case is the reason.
   *
   * @throws bank.ballast.kernel.Refusal {@link CasesRefusal#CASE_NOT_FOUND}, {@link
   *     CasesRefusal#CASE_CLOSED}
   */
  VisitId visit(CaseId id);
}
