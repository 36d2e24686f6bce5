package bank.ballast.portal.cases;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.operations.CaseDesk;
import bank.ballast.operations.CaseState;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases: those that wait for an answer first, who has waited longest ahead. */
@Named
@RequestScoped
public class CasesPage {

  private static final int MOST_DIGITS = 4;

  @Inject private CaseDesk desk;
  @Inject private BusinessClock clock;
  @Inject private Language language;

  private String state = "";
  private String page = "";
  private Map<CaseState, Long> counts = Map.of();
  private List<CaseDesk.Row> rows = List.of();
  private boolean more;

  /** Reads a page of the list. */
  public void load() {
    counts = desk.counts();
    List<CaseDesk.Row> read = desk.list(chosen(), number());
    more = read.size() > CaseDesk.PAGE;
    rows = List.copyOf(read.subList(0, Math.min(CaseDesk.PAGE, read.size())));
  }

  /** An address that names no state shows all that are open. */
  private @Nullable CaseState chosen() {
    return Arrays.stream(CaseState.values())
        .filter(each -> each.name().equals(state))
        .findFirst()
        .orElse(null);
  }

  private int number() {
    return page.matches("[0-9]{1," + MOST_DIGITS + "}") ? Integer.parseInt(page) : 0;
  }

  /** How many are in a state. */
  public long count(String name) {
    return counts.getOrDefault(CaseState.valueOf(name), 0L);
  }

  /** How many are not closed. */
  public long getOpenCount() {
    return count(CaseState.WAITING_FOR_BANK.name()) + count(CaseState.WAITING_FOR_CUSTOMER.name());
  }

  /** How long a case has stood as it is, in words. */
  public String since(CaseDesk.Row row) {
    Duration wait = Duration.between(row.changedAt(), clock.now());
    String key =
        wait.toDays() > 0 ? "cases.wait.days" : wait.toHours() > 0 ? "cases.wait.hours" : null;
    return Texts.in(language.getLocale())
        .say(
            key == null ? "cases.wait.minutes" : key,
            Map.of(
                "days", Long.toString(wait.toDays()),
                "hours", Integer.toString(wait.toHoursPart()),
                "minutes", Integer.toString(wait.toMinutesPart())));
  }

  /** The states, in the order of the filter. */
  public List<CaseState> getStates() {
    return List.of(CaseState.values());
  }

  /** The cases of this page. */
  public List<CaseDesk.Row> getRows() {
    return rows;
  }

  /** Whether another page follows. */
  public boolean isMore() {
    return more;
  }

  /** Where the next page begins. */
  public int getNext() {
    return number() + 1;
  }

  /** Whether this is not the first page. */
  public boolean isFurther() {
    return number() > 0;
  }

  /** The state that is shown; empty for all that are open. */
  public String getState() {
    return state;
  }

  /** Takes the state that is shown. */
  public void setState(@Nullable String state) {
    this.state = state == null ? "" : state;
  }

  /** The page's number, from 0. */
  public String getPage() {
    return page;
  }

  /** Takes the page's number. */
  public void setPage(@Nullable String page) {
    this.page = page == null ? "" : page;
  }
}
