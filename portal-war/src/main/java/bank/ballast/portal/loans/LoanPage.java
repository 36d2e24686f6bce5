package bank.ballast.portal.loans;

import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.ScheduleRow;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.LoanEventView;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.LoanView;
import bank.ballast.portal.layout.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One loan: where it stands, how it came there, and what is proposed for it. */
@Named
@RequestScoped
public class LoanPage {

  private static final Set<LoanEventKind> REVERSIBLE =
      Set.of(
          LoanEventKind.REPAID,
          LoanEventKind.CHARGED,
          LoanEventKind.RESCHEDULED,
          LoanEventKind.WITHDRAWN,
          LoanEventKind.INTEREST_PAUSED,
          LoanEventKind.RECOVERED);

  @Inject private LoanServicing servicing;
  @Inject private CustomerDirectory customers;
  @Inject private SignedIn signedIn;

  private String id = "";
  private @Nullable LoanView loan;
  private String borrower = "";
  private List<LoanEventView> events = List.of();
  private List<LoanProposal> proposals = List.of();
  private List<ScheduleLine> schedule = List.of();
  private List<ScheduleRow> agreed = List.of();
  private @Nullable LoanChart chart;

  /** Reads the loan; refused where there is none. */
  public void load() {
    LoanId wanted = LoanId.parse(id);
    LoanView found =
        servicing.loan(wanted).orElseThrow(() -> new Refusal(LendingRefusal.LOAN_NOT_FOUND));
    loan = found;
    // An auditor knows customers by their ids alone, here as elsewhere.
    borrower =
        signedIn.isAtDesk()
            ? customers.names(List.of(found.customer())).getOrDefault(found.customer(), "")
            : "";
    List<LoanEventView> newestFirst = new ArrayList<>(servicing.events(wanted));
    Collections.reverse(newestFirst);
    events = newestFirst;
    proposals = servicing.proposals(wanted);
    schedule = ScheduleLine.of(found.position());
    agreed = Schedule.of(found.terms()).rows();
    chart = LoanChart.of(found, servicing.course(wanted));
  }

  /** The loan as it stands. */
  public @Nullable LoanView getLoan() {
    return loan;
  }

  /** The loan, where it must be there. */
  LoanView required() {
    return Objects.requireNonNull(loan, "no loan was read");
  }

  /** What the borrower is called; empty to those who may not know. */
  public String getBorrower() {
    return borrower;
  }

  /** All that happened, newest first. */
  public List<LoanEventView> getEvents() {
    return events;
  }

  /** Whether an event is of those that can be taken back. */
  public boolean reversible(LoanEventView event) {
    return !event.reversed() && REVERSIBLE.contains(event.kind());
  }

  /** Whether the borrower may withdraw still, and has not. */
  public boolean isWithdrawable() {
    return loan != null
        && loan.withdrawal() == null
        && !loan.position().day().isAfter(loan.withdrawableUntil());
  }

  /** The number of the last event: what was done since it is not done over. */
  public int getLastSequence() {
    return events.isEmpty() ? 1 : events.get(0).sequence();
  }

  /** What waits for a second person; null where nothing does. */
  public @Nullable LoanProposal getOpen() {
    return proposals.stream()
        .filter(each -> each.state() == LoanProposal.State.PROPOSED)
        .findFirst()
        .orElse(null);
  }

  /** What was proposed and decided, newest first. */
  public List<LoanProposal> getDecided() {
    return proposals.stream().filter(each -> each.state() != LoanProposal.State.PROPOSED).toList();
  }

  /** The next instalment that is to be paid; null where there is none. */
  public @Nullable OwedInstalment getNext() {
    return loan == null ? null : loan.position().next().orElse(null);
  }

  /** The instalments as they are now. */
  public List<ScheduleLine> getSchedule() {
    return schedule;
  }

  /** The instalments as they were agreed. */
  public List<ScheduleRow> getAgreed() {
    return agreed;
  }

  /** How the debt goes, as a picture. */
  public @Nullable LoanChart getChart() {
    return chart;
  }

  /** The loan's id. */
  public String getId() {
    return id;
  }

  /** Takes the loan's id. */
  public void setId(@Nullable String id) {
    this.id = id == null ? "" : id;
  }
}
