package bank.ballast.portal.customers;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.lending.OverdraftView;
import bank.ballast.operations.SupportDesk;
import bank.ballast.operations.VisitId;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The visited customer, one of their accounts, and what an agent may do about both. */
@Named
@RequestScoped
public class CustomerPage {

  private static final int PAGE = 20;

  /** As many as the desk gives at once: the first page shows them as a picture, too. */
  private static final int PICTURE = 100;

  @Inject private SupportDesk desk;
  @Inject private Notices notices;
  @Inject private Formats formats;

  private String visit = "";
  private String account = "";
  private String before = "";
  private String reason = "";
  private String attempted = "";
  private SupportDesk.@Nullable CustomerFile file;
  private SupportDesk.@Nullable PayeeFile payees;
  private List<PaymentRequestView> paymentRequests = List.of();
  private @Nullable AccountView chosen;
  private List<TransactionView> transactions = List.of();
  private List<PotView> pots = List.of();
  private SupportDesk.@Nullable SavingFile saving;
  private SupportDesk.@Nullable PaymentFile payments;
  private @Nullable OverdraftView overdraft;
  private boolean older;
  private @Nullable BalanceChart chart;

  /** Reads what the page shows; refused where the visit is not open. */
  public void load() {
    SupportDesk.CustomerFile found = desk.file(VisitId.parse(visit));
    file = found;
    payees = desk.payees(VisitId.parse(visit));
    paymentRequests = desk.paymentRequests(VisitId.parse(visit));
    if (found.accounts().isEmpty()) {
      return;
    }
    AccountId wanted = account.isEmpty() ? found.accounts().get(0).id() : AccountId.parse(account);
    // The desk refuses an account of another customer's here.
    loadTransactions(wanted);
    pots = desk.pots(VisitId.parse(visit), wanted);
    saving = desk.saving(VisitId.parse(visit), wanted);
    payments = desk.payments(VisitId.parse(visit), wanted);
    overdraft = desk.overdraft(VisitId.parse(visit), wanted);
    chosen =
        found.accounts().stream().filter(each -> each.id().equals(wanted)).findFirst().orElse(null);
  }

  private void loadTransactions(AccountId wanted) {
    boolean newest = before.isEmpty();
    List<TransactionView> read =
        desk.transactions(
            VisitId.parse(visit),
            wanted,
            newest ? null : TransactionId.parse(before),
            newest ? PICTURE : PAGE + 1);
    older = read.size() > PAGE;
    transactions = List.copyOf(read.subList(0, Math.min(PAGE, read.size())));
    chart = newest ? BalanceChart.of(read) : null;
  }

  /** Stops the chosen account's money. */
  public String freeze() {
    attempted = "freeze";
    AccountView target = target();
    desk.freeze(VisitId.parse(visit), target.id(), reason);
    return done(target);
  }

  /** Lets it move again. */
  public String unfreeze() {
    attempted = "unfreeze";
    AccountView target = target();
    desk.unfreeze(VisitId.parse(visit), target.id(), reason);
    return done(target);
  }

  /** Closes it for good. */
  public String close() {
    attempted = "close";
    AccountView target = target();
    desk.close(VisitId.parse(visit), target.id(), reason);
    return done(target);
  }

  /** Ends all of the customer's sign-ins. */
  public String endSignIns() {
    attempted = "endSignIns";
    desk.endSignIns(VisitId.parse(visit), reason);
    notices.done("done.endSignIns", Map.of());
    return here();
  }

  private AccountView target() {
    if (chosen == null) {
      throw new IllegalStateException("no account is chosen");
    }
    return chosen;
  }

  private String done(AccountView target) {
    notices.done("done." + attempted, Map.of("account", formats.account(target)));
    return here();
  }

  /** The page read anew, so that a reload does not ask for the act again. */
  private String here() {
    String link = "/customers/customer.xhtml?faces-redirect=true&visit=" + visit;
    return chosen == null ? link : link + "&account=" + chosen.id();
  }

  /** Whether this act was just tried and refused, so that its question is put again. */
  public boolean refused(String act) {
    return attempted.equals(act);
  }

  /** The customer with their accounts. */
  public SupportDesk.@Nullable CustomerFile getFile() {
    return file;
  }

  /** The account whose transactions are shown. */
  public @Nullable AccountView getChosen() {
    return chosen;
  }

  /** A page of its transactions, newest first. */
  public List<TransactionView> getTransactions() {
    return transactions;
  }

  /** Its savings pots, newest first. */
  public List<PotView> getPots() {
    return pots;
  }

  /** By which rules money of the chosen account is saved. */
  public SupportDesk.@Nullable SavingFile getSaving() {
    return saving;
  }

  /** How money may leave the chosen account, and will. */
  public SupportDesk.@Nullable PaymentFile getPayments() {
    return payments;
  }

  /** The chosen account's overdraft. */
  public @Nullable OverdraftView getOverdraft() {
    return overdraft;
  }

  /** Whom the customer pays, and what they asked about names. */
  public SupportDesk.@Nullable PayeeFile getPayees() {
    return payees;
  }

  /** Money that the customer asks for, is asked for or has paid, newest first. */
  public List<PaymentRequestView> getPaymentRequests() {
    return paymentRequests;
  }

  /** Whether there are older ones. */
  public boolean isOlder() {
    return older;
  }

  /** Where the next page begins. */
  public String getOldest() {
    return transactions.isEmpty() ? "" : transactions.get(transactions.size() - 1).id().toString();
  }

  /** How the balance went, on the first page. */
  public @Nullable BalanceChart getChart() {
    return chart;
  }

  /** The visit's id. */
  public String getVisit() {
    return visit;
  }

  /** Takes the visit's id. */
  public void setVisit(@Nullable String visit) {
    this.visit = visit == null ? "" : visit;
  }

  /** The chosen account's id; empty for the first. */
  public String getAccount() {
    return account;
  }

  /** Takes the chosen account's id. */
  public void setAccount(@Nullable String account) {
    this.account = account == null ? "" : account;
  }

  /** Where this page of transactions begins; empty for the newest. */
  public String getBefore() {
    return before;
  }

  /** Takes where this page of transactions begins. */
  public void setBefore(@Nullable String before) {
    this.before = before == null ? "" : before;
  }

  /** Why the agent acts. */
  public String getReason() {
    return reason;
  }

  /** Takes why the agent acts. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
