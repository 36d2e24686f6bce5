package bank.ballast.portal.loans;

import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.life.Arrears;
import bank.ballast.lending.LoanEventView;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.LoanView;
import bank.ballast.portal.layout.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loans on which something is overdue, longest first, and what waits for a second person. */
@Named
@RequestScoped
public class OverduePage {

  private static final int SHOWN = 100;
  private static final int WHOLE = 100;
  private static final List<Arrears> BUCKETS =
      List.of(
          Arrears.UP_TO_30_DAYS,
          Arrears.UP_TO_60_DAYS,
          Arrears.UP_TO_90_DAYS,
          Arrears.OVER_90_DAYS);

  @Inject private LoanServicing servicing;
  @Inject private CustomerDirectory customers;
  @Inject private SignedIn signedIn;

  private String arrears = "";
  private Map<Arrears, Long> counts = Map.of();
  private List<LoanView> loans = List.of();
  private Map<LoanId, LoanEventView> lastEvents = Map.of();
  private Map<CustomerId, String> names = Map.of();
  private List<LoanProposal> waiting = List.of();
  private Map<LoanId, LoanView> proposed = Map.of();

  /** Reads how things are. */
  public void load() {
    counts = servicing.overdueCounts();
    loans = servicing.overdue(chosen(), SHOWN);
    lastEvents = servicing.lastEvents(loans.stream().map(LoanView::id).toList());
    waiting = servicing.waiting();
    proposed =
        waiting.stream()
            .map(LoanProposal::loan)
            .distinct()
            .flatMap(each -> servicing.loan(each).stream())
            .collect(Collectors.toMap(LoanView::id, each -> each));
    // An auditor knows customers by their ids alone, here as elsewhere.
    names =
        signedIn.isAtDesk()
            ? customers.names(
                Stream.concat(loans.stream(), proposed.values().stream())
                    .map(LoanView::customer)
                    .distinct()
                    .toList())
            : Map.of();
  }

  /** An address that names no bucket shows all of them. */
  private @Nullable Arrears chosen() {
    return BUCKETS.stream().filter(each -> each.name().equals(arrears)).findFirst().orElse(null);
  }

  /** The buckets, the youngest first. */
  public List<Arrears> getBuckets() {
    return BUCKETS;
  }

  /** How many loans are in a bucket. */
  public long count(Arrears bucket) {
    return counts.getOrDefault(bucket, 0L);
  }

  /** How large a part of all that are overdue is in a bucket, in percent. */
  public long share(Arrears bucket) {
    long all = getTotal();
    return all == 0 ? 0 : count(bucket) * WHOLE / all;
  }

  /** How many loans are overdue. */
  public long getTotal() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether more are overdue than are shown. */
  public boolean isMore() {
    Arrears bucket = chosen();
    return (bucket == null ? getTotal() : count(bucket)) > SHOWN;
  }

  /** The loans of the chosen bucket, those that are overdue for longest first. */
  public List<LoanView> getLoans() {
    return loans;
  }

  /** The last thing that happened to one of them. */
  public @Nullable LoanEventView last(LoanView loan) {
    return lastEvents.get(loan.id());
  }

  /** What its borrower is called; empty to those who may not know. */
  public String borrower(LoanView loan) {
    return names.getOrDefault(loan.customer(), "");
  }

  /** What is proposed and not decided, oldest first. */
  public List<LoanProposal> getWaiting() {
    return waiting;
  }

  /** The loan that a proposal would change. */
  public @Nullable LoanView of(LoanProposal proposal) {
    return proposed.get(proposal.loan());
  }

  /** The bucket that is shown; empty for all. */
  public String getArrears() {
    return arrears;
  }

  /** Takes the bucket that is shown. */
  public void setArrears(@Nullable String arrears) {
    this.arrears = arrears == null ? "" : arrears;
  }
}
