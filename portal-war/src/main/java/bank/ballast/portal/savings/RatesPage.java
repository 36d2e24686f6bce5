package bank.ballast.portal.savings;

import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.SavingsRateProposal;
import bank.ballast.accounts.SavingsRateProposals;
import bank.ballast.accounts.SavingsRateView;
import bank.ballast.accounts.SavingsRates;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.platform.Approval;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Notices;
import bank.ballast.security.Actors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every rate of savings there was or is announced, and the next one. */
@Named
@RequestScoped
public class RatesPage {

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,2}(?:[.,][0-9]{1,4})?");

  @Inject private SavingsRates savings;
  @Inject private SavingsRateProposals next;
  @Inject private Actors actors;
  @Inject private BusinessClock clock;
  @Inject private Notices notices;
  @Inject private Formats formats;

  private static final String HERE = "/savings/rates.xhtml?faces-redirect=true";

  private List<SavingsRateView> rates = List.of();
  private List<SavingsRateProposal> proposals = List.of();
  private String shown = "";
  private String reason = "";
  private String gross = "";
  private String from = "";

  /** Reads the rates, and what was proposed: the page's buttons are found again by it. */
  @PostConstruct
  void load() {
    rates = savings.history();
    proposals = next.all();
  }

  /** Proposes what is typed, and shows the page anew. */
  public String propose() {
    if (!PERCENT.matcher(gross.strip()).matches()) {
      throw new Refusal(PotsRefusal.MALFORMED_RATE);
    }
    BigDecimal percent = new BigDecimal(gross.strip().replace(',', '.'));
    return done("proposed", next.propose(percent, day(), reason));
  }

  /** Announces what somebody else proposed. */
  public String announce(int row) {
    return done("announced", next.approve(seen(row), reason));
  }

  /** Drops what was proposed, or withdraws it. */
  public String drop(int row) {
    return done("dropped", next.reject(seen(row), reason));
  }

  /** What stood in a row when the page was shown: another proposal may stand there by now. */
  private UUID seen(int row) {
    try {
      return UUID.fromString(shown.split(",", -1)[row]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nothing) {
      throw new Refusal(PotsRefusal.RATE_NOT_FOUND);
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

  private String done(String what, SavingsRateProposal proposal) {
    SavingsRateView rate = proposal.rate();
    notices.done(
        "done.rate." + what,
        Map.of("rate", rate.gross().toPlainString(), "day", formats.day(rate.effectiveOn())));
    return HERE;
  }

  /** Whether whoever looks at the page proposed it, and so can't announce it. */
  public boolean own(Approval approval) {
    return approval.proposedBy().equals(actors.current().subject());
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(from);
    } catch (DateTimeParseException noDay) {
      throw new Refusal(
          PotsRefusal.RATE_TOO_SOON, "earliest", clock.today().plusDays(1).toString());
    }
  }

  /** How a rate stands: it holds, is to come, or is behind. */
  public String state(SavingsRateView rate) {
    if (rate.effectiveOn().isAfter(clock.today())) {
      return "AHEAD";
    }
    return rates.stream()
            .filter(each -> !each.effectiveOn().isAfter(clock.today()))
            .findFirst()
            .filter(rate::equals)
            .isPresent()
        ? "NOW"
        : "BEHIND";
  }

  /** The rates, the latest first. */
  public List<SavingsRateView> getRates() {
    return rates;
  }

  /** What was proposed, the latest first. */
  public List<SavingsRateProposal> getProposals() {
    return proposals;
  }

  /** Why something is proposed or decided. */
  public String getReason() {
    return reason;
  }

  /** Takes why something is proposed or decided. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  /** Percent a year, as typed. */
  public String getGross() {
    return gross;
  }

  /** Takes percent a year. */
  public void setGross(@Nullable String gross) {
    this.gross = gross == null ? "" : gross;
  }

  /** The first day, as the browser writes it. */
  public String getFrom() {
    return from;
  }

  /** Takes the first day. */
  public void setFrom(@Nullable String from) {
    this.from = from == null ? "" : from;
  }

  /** The first day that can be chosen. */
  public LocalDate getEarliest() {
    return clock.today().plusDays(1);
  }
}
