package bank.ballast.portal.loans;

import bank.ballast.kernel.Constants;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanDesk;
import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.RuleOutcome;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Notices;
import bank.ballast.portal.layout.SignedIn;
import bank.ballast.portal.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One application for a loan: what it was judged by, and what a person decides. */
@Named
@RequestScoped
public class LoanApplicationPage {

  @Inject private LoanDesk desk;
  @Inject private LoanServicing servicing;
  @Inject private Notices notices;
  @Inject private Language language;
  @Inject private SignedIn signedIn;

  private String id = "";
  private String seen = "";
  private String reason = "";
  private LoanDesk.@Nullable File file;
  private List<LoanView> loans = List.of();
  private @Nullable MonthsChart chart;

  /** Reads the application; refused where there is none. */
  public void load() {
    LoanDesk.File read = desk.file(LoanApplicationId.parse(id));
    file = read;
    loans = servicing.of(read.customer());
    chart = MonthsChart.of(read.months(), read.application().circumstances().income());
  }

  /** Lends, or recommends to. */
  public String lend() {
    return decided(true);
  }

  /** Does not lend. */
  public String decline() {
    return decided(false);
  }

  private String decided(boolean lend) {
    LoanApplicationState state =
        Constants.of(LoanApplicationState.class, seen, LoanApplicationState.OTHER);
    LoanApplicationState next = desk.decide(LoanApplicationId.parse(id), state, lend, reason);
    notices.done("loans.done." + next, Map.of());
    return "/loans/applications.xhtml?faces-redirect=true";
  }

  /** What a rule says, in the reader's language. */
  public String said(RuleOutcome outcome) {
    return outcome.words().getOrDefault(language.getCode(), "");
  }

  /** What happened, in words. */
  public String did(LoanDesk.Act act) {
    return Texts.in(language.getLocale()).sayOr("loans.act." + act.what(), act.what());
  }

  /** A month's name. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLL", language.getLocale()).format(month);
  }

  /** Whether this person may decide on it as it stands. */
  public boolean isDecidable() {
    return switch (state()) {
      case REFERRED -> true;
      case RECOMMENDED -> signedIn.isSupervisor() && !Objects.requireNonNull(file).mine();
      default -> false;
    };
  }

  /** Whether it waits for somebody else. */
  public boolean isForAnother() {
    return state() == LoanApplicationState.RECOMMENDED && !isDecidable();
  }

  /** What lending is now: approving, recommending, or both in one. */
  public String getLendKey() {
    if (state() == LoanApplicationState.RECOMMENDED) {
      return "loans.approve";
    }
    return Objects.requireNonNull(file).secondPerson() ? "loans.recommend" : "loans.lend";
  }

  private LoanApplicationState state() {
    return Objects.requireNonNull(file).application().state();
  }

  /** All that is decided by. */
  public LoanDesk.@Nullable File getFile() {
    return file;
  }

  /** The applicant's loans here, ended ones too, the newest first. */
  public List<LoanView> getLoans() {
    return loans;
  }

  /** What moved month by month. */
  public @Nullable MonthsChart getChart() {
    return chart;
  }

  /** The application's id. */
  public String getId() {
    return id;
  }

  /** Takes the application's id. */
  public void setId(@Nullable String id) {
    this.id = id == null ? "" : id;
  }

  /** The state that the page shows. */
  public String getSeen() {
    return file == null ? seen : state().name();
  }

  /** Takes the state that the page showed. */
  public void setSeen(@Nullable String seen) {
    this.seen = seen == null ? "" : seen;
  }

  /** Why it is decided so. */
  public String getReason() {
    return reason;
  }

  /** Takes why it is decided so. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
