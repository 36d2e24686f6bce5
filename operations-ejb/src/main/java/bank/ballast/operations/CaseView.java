package bank.ballast.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its customer sees it.
 *
 * @param id its id
 * @param subject in the customer's words
 * @param state whose turn it is
 * @param about the incident that it is about, {@code inc_…}, or null
 * @param openedAt when it was opened
 * @param changedAt when the latest message came, or when it was closed
 * @param messageCount how many messages it has
 * @param messages the conversation, oldest first; empty in a list of cases
 */
public record CaseView(
    CaseId id,
    String subject,
    CaseState state,
    @Nullable String about,
    Instant openedAt,
    Instant changedAt,
    int messageCount,
    List<CaseMessage> messages) {

  /** A case whose messages can't change under the reader. */
  public CaseView {
    messages = List.copyOf(messages);
  }
}
