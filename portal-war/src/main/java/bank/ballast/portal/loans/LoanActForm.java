package bank.ballast.portal.loans;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanProposalId;
import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.portal.layout.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What staff do to the loan that the page shows, each with a reason. */
@Named
@RequestScoped
public class LoanActForm {

  private static final int BREATHING_DAYS = 60;
  private static final int USUAL_INSTALMENTS = 12;

  @Inject private LoanServicing servicing;
  @Inject private LoanPage loanPage;
  @Inject private Notices notices;
  @Inject private BusinessClock clock;

  private String attempted = "";
  private int seen;
  private String reason = "";
  private String item = "";
  private String proposal = "";
  private String on = "";
  private String amount = "";
  private String leftOut = "1";
  private String instalments = "";
  private String until = "";
  private String rate = "";
  private String firstDue = "";

  /** What is offered where nothing else is typed. */
  @PostConstruct
  void begin() {
    on = clock.today().toString();
    until = clock.today().plusDays(BREATHING_DAYS).toString();
    firstDue = clock.today().plusMonths(1).toString();
    instalments = Integer.toString(USUAL_INSTALMENTS);
  }

  /** Enters a repayment. */
  public String repay() {
    attempted = "repay";
    return act(
        new ServiceLoan.Repayment(
            Typed.day(on, "on"),
            Typed.money(amount, loanPage.required().terms().currency()),
            loanPage.required().account()));
  }

  /** Enters money of a loan that was written off. */
  public String recover() {
    attempted = "recover";
    return act(
        new ServiceLoan.Recovery(
            Typed.money(amount, loanPage.required().terms().currency()),
            loanPage.required().account()));
  }

  /** Takes an event back. */
  public String reverse() {
    attempted = "reverse";
    return act(new ServiceLoan.Reversal(Typed.number(item, "sequence")));
  }

  /** Leaves instalments out. */
  public String holiday() {
    attempted = "holiday";
    return act(new ServiceLoan.PaymentHoliday(Typed.number(leftOut, "instalments")));
  }

  /** Enters that the borrower withdraws. */
  public String withdraw() {
    attempted = "withdraw";
    return act(new ServiceLoan.Withdrawal());
  }

  /** Grants a breathing space. */
  public String breathe() {
    attempted = "breathe";
    return act(new ServiceLoan.BreathingSpace(Typed.day(until, "until")));
  }

  /** Proposes other terms. */
  public String restructure() {
    attempted = "restructure";
    return act(
        new ServiceLoan.Restructuring(
            Typed.number(instalments, "instalments"),
            Typed.rate(rate),
            Typed.day(firstDue, "firstDue")));
  }

  /** Proposes that the loan be written off. */
  public String writeOff() {
    attempted = "writeOff";
    return act(new ServiceLoan.WriteOff());
  }

  /** Approves what another proposed. */
  public String approve() {
    attempted = "approve";
    return decide(true);
  }

  /** Rejects what is proposed, or takes it back. */
  public String reject() {
    attempted = "reject";
    return decide(false);
  }

  private String act(ServiceLoan what) {
    servicing.act(loanPage.required().id(), seen, what, reason);
    return done();
  }

  private String decide(boolean approve) {
    servicing.decide(LoanProposalId.parse(proposal), approve, reason);
    return done();
  }

  /** The page read anew, so that a reload does not ask for the act again. */
  private String done() {
    notices.done("loan." + attempted + ".done", Map.of());
    return "/loans/loan.xhtml?faces-redirect=true&loan=" + loanPage.required().id();
  }

  /** Whether this act was just tried and refused, so that its question is put again. */
  public boolean refused(String act) {
    return attempted.equals(act);
  }

  /** The number of the last event that the page shows. */
  public int getSeen() {
    // After a refusal the page shows what has happened meanwhile, and the next try knows of it.
    return loanPage.getLoan() == null ? seen : loanPage.getLastSequence();
  }

  /** Takes the number of the last event that the page showed. */
  public void setSeen(int seen) {
    this.seen = seen;
  }

  /** The id of the proposal that is decided on: the one that the page showed. */
  public String getProposal() {
    LoanProposal open = loanPage.getOpen();
    return open == null ? proposal : open.id().toString();
  }

  /** Takes that id. */
  public void setProposal(@Nullable String proposal) {
    this.proposal = Typed.text(proposal);
  }

  /** Why it is done. */
  public String getReason() {
    return reason;
  }

  /** Takes why it is done. */
  public void setReason(@Nullable String reason) {
    this.reason = Typed.text(reason);
  }

  /** The number of the event that is taken back. */
  public String getItem() {
    return item;
  }

  /** Takes that number. */
  public void setItem(@Nullable String item) {
    this.item = Typed.text(item);
  }

  /** The day from which money counts. */
  public String getOn() {
    return on;
  }

  /** Takes that day. */
  public void setOn(@Nullable String on) {
    this.on = Typed.text(on);
  }

  /** The last day that it can be: today. */
  public String getToday() {
    return clock.today().toString();
  }

  /** How much money, as it is typed. */
  public String getAmount() {
    return amount;
  }

  /** Takes how much. */
  public void setAmount(@Nullable String amount) {
    this.amount = Typed.text(amount);
  }

  /** How many instalments are left out. */
  public String getLeftOut() {
    return leftOut;
  }

  /** Takes how many are left out. */
  public void setLeftOut(@Nullable String leftOut) {
    this.leftOut = Typed.text(leftOut);
  }

  /** In how many instalments a debt is repaid anew. */
  public String getInstalments() {
    return instalments;
  }

  /** Takes how many. */
  public void setInstalments(@Nullable String instalments) {
    this.instalments = Typed.text(instalments);
  }

  /** The last day of a breathing space. */
  public String getUntil() {
    return until;
  }

  /** Takes that day. */
  public void setUntil(@Nullable String until) {
    this.until = Typed.text(until);
  }

  /** The rate from now on, in percent a year; at first the one that was agreed. */
  public String getRate() {
    return rate.isEmpty() && loanPage.getLoan() != null
        ? loanPage.required().terms().interest().annualRate().toPlainString()
        : rate;
  }

  /** Takes the rate. */
  public void setRate(@Nullable String rate) {
    this.rate = Typed.text(rate);
  }

  /** When the first instalment of a plan falls due. */
  public String getFirstDue() {
    return firstDue;
  }

  /** Takes that day. */
  public void setFirstDue(@Nullable String firstDue) {
    this.firstDue = Typed.text(firstDue);
  }
}
