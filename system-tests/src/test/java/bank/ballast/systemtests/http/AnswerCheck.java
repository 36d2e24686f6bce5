package bank.ballast.systemtests.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Looks at every answer that the API gives in the whole run: it carries the fields that the
 * document lists and no others (security checklist, item 5), the headers that keep it safe (28,
 * 31), and, where it is a refusal, words without a blank that nothing fills.
 */
public final class AnswerCheck {

  /**
   * As texts have blanks; nothing in JSON looks like one, nor how often a pattern has something.
   */
  private static final Pattern UNFILLED =
      Pattern.compile("(?<![\\w)\\]])\\{[a-zA-Z0-9]+(:money)?}");

  private final OpenApi document;
  private final AtomicLong checked = new AtomicLong();

  /** A check against the bank's own description. */
  public AnswerCheck(OpenApi document) {
    this.document = document;
  }

  /** The answer, where nothing is wrong with it. */
  public Answer checked(Answer answer) {
    List<String> findings = new ArrayList<>(SafetyHeaders.findings(answer));
    URI address = answer.response().uri();
    Optional<OpenApi.Operation> operation =
        document.operation(answer.response().request().method(), address.getPath());
    operation.ifPresent(it -> findings.addAll(document.findings(it, answer)));
    if (answer.status() >= 400 && !answer.mediaType().equals("application/problem+json")) {
      findings.add("an error that is no application/problem+json");
    }
    if (answer.status() >= 400 && UNFILLED.matcher(answer.body()).find()) {
      findings.add("a text with a blank that nothing fills");
    }
    if (!findings.isEmpty()) {
      throw new AssertionError(String.join("; ", findings) + ": " + answer);
    }
    checked.incrementAndGet();
    return answer;
  }

  /** What the bank says of its own API. */
  public OpenApi document() {
    return document;
  }

  /** How many answers were looked at and found right. */
  public long count() {
    return checked.get();
  }
}
