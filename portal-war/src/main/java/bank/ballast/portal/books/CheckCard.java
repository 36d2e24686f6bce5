package bank.ballast.portal.books;

import bank.ballast.ledger.BooksCheck;
import bank.ballast.ledger.BooksCheckRun;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The card that tells of the latest check of the books, and starts one. */
@Named
@RequestScoped
public class CheckCard {

  @Inject private BooksCheck check;
  @Inject private Formats formats;
  @Inject private Language language;

  private @Nullable BooksCheckRun run;
  private boolean read;

  /** Starts a check, where none is under way. */
  public String start() {
    check.start();
    return "/books/books.xhtml?faces-redirect=true";
  }

  /** The latest check; null before the first. */
  public @Nullable BooksCheckRun getRun() {
    if (!read) {
      run = check.latest().orElse(null);
      read = true;
    }
    return run;
  }

  /** Its state, as the end of a text's key; {@code NEVER} before the first. */
  public String getState() {
    BooksCheckRun latest = getRun();
    return latest == null ? "NEVER" : latest.state().name();
  }

  /** Whether one is under way. */
  public boolean isRunning() {
    return getState().equals("RUNNING");
  }

  /** What there is to say of it, in a sentence. */
  public String getStory() {
    BooksCheckRun latest = getRun();
    if (latest == null) {
      return Texts.in(language.getLocale()).say("check.story.NEVER", Map.of());
    }
    return Texts.in(language.getLocale())
        .say(
            "check.story." + latest.state(),
            Map.of(
                "rows", formats.number(latest.rows()),
                "about", formats.number(latest.about()),
                "when", formats.moment(latest.startedAt()),
                "seconds", formats.number(seconds(latest))));
  }

  /** The broken rule in words. */
  public String getRule() {
    BooksCheckRun latest = getRun();
    return latest == null || latest.firstWrong() == null
        ? ""
        : Texts.in(language.getLocale()).say("rule." + latest.firstWrong().rule(), Map.of());
  }

  private static long seconds(BooksCheckRun run) {
    return run.endedAt() == null
        ? 0
        : Math.max(1, Duration.between(run.startedAt(), run.endedAt()).toSeconds());
  }
}
