package bank.ballast.portal.loans;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanPricing;
import bank.ballast.lending.LoanProductVersions;
import bank.ballast.lending.LoanProductVersions.Proposal;
import bank.ballast.lending.LoanProductVersions.Version;
import bank.ballast.platform.Approval;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Notices;
import bank.ballast.security.Actors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the bank lends, at which rates, and what comes next. */
@Named
@RequestScoped
public class LoanProductsPage {

  private static final String HERE = "/loans/products.xhtml?faces-redirect=true";

  @Inject private LoanProductVersions products;
  @Inject private LoanWords words;
  @Inject private Actors actors;
  @Inject private BusinessClock clock;
  @Inject private Notices notices;
  @Inject private Formats formats;

  private List<Version> versions = List.of();
  private List<Proposal> proposals = List.of();
  private List<PricingForm> forms = List.of();
  private String shown = "";
  private String reason = "";
  private @Nullable PricingForm attempted;

  /** Reads the versions and what is proposed: the page's fields and buttons are found by them. */
  @PostConstruct
  void load() {
    versions = products.versions();
    proposals = products.proposals();
    forms =
        getOffered().stream()
            .map(version -> new PricingForm(version.pricing(), clock.today()))
            .toList();
  }

  /** Proposes what is typed for a product. */
  public String propose(PricingForm form) {
    attempted = form;
    return done("proposed", products.propose(form.typed(), reason));
  }

  /** Whether what is typed here was just proposed and refused, so that it is shown again. */
  public boolean refused(PricingForm form) {
    return form.equals(attempted);
  }

  /** Makes what somebody else proposed the next version. */
  public String approve(int row) {
    return done("approved", products.approve(seen(row), reason));
  }

  /** Drops what was proposed, or withdraws it. */
  public String reject(int row) {
    return done("rejected", products.reject(seen(row), reason));
  }

  private String done(String what, Proposal proposal) {
    LoanPricing pricing = proposal.pricing();
    notices.done(
        "done.product." + what,
        Map.of(
            "product", words.product(pricing.product()),
            "day", formats.day(pricing.offeredFrom())));
    return HERE;
  }

  /** What stood in a row when the page was shown: another proposal may stand there by now. */
  private UUID seen(int row) {
    try {
      return UUID.fromString(shown.split(",", -1)[row]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nothing) {
      throw new Refusal(LendingRefusal.LOAN_PRICING_NOT_FOUND);
    }
  }

  /** What the page shows, row by row, so that what is decided is what was seen. */
  public String getShown() {
    return proposals.stream().map(each -> each.id().toString()).collect(Collectors.joining(","));
  }

  /** Takes what the page showed. */
  public void setShown(@Nullable String shown) {
    this.shown = shown == null ? "" : shown;
  }

  /** Whether whoever looks at the page proposed it, and so can't approve it. */
  public boolean own(Approval approval) {
    return approval.proposedBy().equals(actors.current().subject());
  }

  /** The version of each product that is offered today. */
  public List<Version> getOffered() {
    return versions.stream().filter(Version::offered).toList();
  }

  /** Every version, by product, the latest first. */
  public List<Version> getVersions() {
    return versions;
  }

  /** What is offered of a product today; null where nothing is. */
  public @Nullable LoanPricing now(String product) {
    return getOffered().stream()
        .map(Version::pricing)
        .filter(pricing -> pricing.product().equals(product))
        .findFirst()
        .orElse(null);
  }

  /** How a version stands: it is offered, is to come, or is behind. */
  public String state(Version version) {
    if (version.offered()) {
      return "NOW";
    }
    return version.pricing().offeredFrom().isAfter(clock.today()) ? "AHEAD" : "BEHIND";
  }

  /** What was proposed, what waits first. */
  public List<Proposal> getProposals() {
    return proposals;
  }

  /** What is typed for the next version of each product. */
  public List<PricingForm> getForms() {
    return forms;
  }

  /** The first day that can be chosen. */
  public String getToday() {
    return clock.today().toString();
  }

  /** Why something is proposed or decided. */
  public String getReason() {
    return reason;
  }

  /** Takes why something is proposed or decided. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
