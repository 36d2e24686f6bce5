package bank.ballast.systemtests.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's inside, of which no answer tells anything (security checklist, item 30). */
public final class Inside {

  private static final Pattern TELLING =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.|WildFly|Undertow|JBoss|RESTEasy|Hibernate|MariaDB|\\bSQL\\b"
              + "|SELECT |bank\\.ballast|jakarta\\.(?!faces)|java\\.|PrimeFaces [0-9]|Jackson"
              + "|\\.java|/home/");

  private Inside() {}

  /** The first words of an answer that tell something; empty where none do. */
  public static Optional<String> told(Answer answer) {
    Matcher telling = TELLING.matcher(answer.body());
    return telling.find() ? Optional.of(telling.group()) : Optional.empty();
  }
}
