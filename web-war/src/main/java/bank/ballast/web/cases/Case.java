package bank.ballast.web.cases;

import bank.ballast.operations.CaseView;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case, as its customer sees it.
 *
 * @param id its id
 * @param subject in the customer's words
 * @param state whose turn it is
 * @param about the incident that it is about
 * @param openedAt when it was opened
 * @param changedAt when the latest message came, or when it was closed
 * @param messageCount how many messages it has
 * @param messages the conversation, oldest first; left out in lists
 */
@Schema(name = "Case")
public record Case(
    @Schema(required = true, example = "case_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true) String subject,
    @Schema(
            required = true,
            enumeration = {"waiting-for-bank", "waiting-for-customer", "closed"})
        String state,
    @Schema(example = "inc_mb1x2y3z0042") @Nullable String about,
    @Schema(required = true) Instant openedAt,
    @Schema(required = true) Instant changedAt,
    @Schema(required = true) int messageCount,
    @Nullable List<Line> messages) {

  /** With its messages. */
  static Case of(CaseView view) {
    return of(view, view.messages().stream().map(Line::of).toList());
  }

  /** For a list. */
  static Case inList(CaseView view) {
    return of(view, null);
  }

  private static Case of(CaseView view, @Nullable List<Line> messages) {
    return new Case(
        view.id().toString(),
        view.subject(),
        Inputs.word(view.state()),
        view.about(),
        view.openedAt(),
        view.changedAt(),
        view.messageCount(),
        messages);
  }
}
