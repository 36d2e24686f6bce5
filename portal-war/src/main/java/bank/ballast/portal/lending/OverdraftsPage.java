package bank.ballast.portal.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.lending.OverdraftRequests;
import bank.ballast.lending.OverdraftTariffView;
import bank.ballast.lending.OverdraftTariffs;
import bank.ballast.platform.Approval;
import bank.ballast.portal.layout.Notices;
import bank.ballast.security.Actors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Limits that wait for a second person, and what overdrafts cost, did and will. */
@Named
@RequestScoped
public class OverdraftsPage {

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{1,2})?");
  private static final String HERE = "/lending/overdrafts.xhtml?faces-redirect=true";

  @Inject private OverdraftRequests limits;
  @Inject private OverdraftTariffs tariffs;
  @Inject private CustomerDirectory customers;
  @Inject private Actors actors;
  @Inject private BusinessClock clock;
  @Inject private Notices notices;

  private List<OverdraftRequest> requests = List.of();
  private List<OverdraftTariffView> history = List.of();
  private Map<AccountId, CustomerId> owners = Map.of();
  private Map<CustomerId, String> names = Map.of();
  private String requestsShown = "";
  private String tariffsShown = "";
  private String reason = "";
  private String rate = "";
  private String from = "";

  /** Reads what the page shows: its buttons are found again by it. */
  @PostConstruct
  void load() {
    requests = limits.requests();
    history = tariffs.history();
    owners = new HashMap<>();
    for (OverdraftRequest each : requests) {
      customers.holders(each.account()).stream()
          .findFirst()
          .ifPresent(owner -> owners.put(each.account(), owner));
    }
    names = customers.names(owners.values());
  }

  /** Offers a limit to its customer. */
  public String approve(int row) {
    limits.approve(request(row), reason);
    return done("overdraft.approved");
  }

  /** Offers it not. */
  public String reject(int row) {
    limits.reject(request(row), reason);
    return done("overdraft.rejected");
  }

  /** Proposes the rate that is typed. */
  public String propose() {
    tariffs.propose(percent(), day(), reason);
    return done("overdraft.rateProposed");
  }

  /** Announces a tariff. */
  public String announce(int row) {
    tariffs.approve(tariff(row), reason);
    return done("overdraft.rateAnnounced");
  }

  /** Drops a tariff. */
  public String drop(int row) {
    tariffs.reject(tariff(row), reason);
    return done("overdraft.rateDropped");
  }

  /** What stood in a row when the page was shown: another request may stand there by now. */
  private UUID request(int row) {
    try {
      return UUID.fromString(requestsShown.split(",", -1)[row]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nothing) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_REQUEST_NOT_FOUND);
    }
  }

  private int tariff(int row) {
    try {
      return Integer.parseInt(tariffsShown.split(",", -1)[row]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException nothing) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_TARIFF_NOT_FOUND);
    }
  }

  /** The requests that the page shows, row by row, so that what is decided is what was seen. */
  public String getRequestsShown() {
    return requests.stream().map(each -> each.id().toString()).collect(Collectors.joining(","));
  }

  /** Takes the requests that the page showed. */
  public void setRequestsShown(@Nullable String shown) {
    this.requestsShown = shown == null ? "" : shown;
  }

  /** The tariffs that the page shows, likewise. */
  public String getTariffsShown() {
    return history.stream()
        .map(each -> Integer.toString(each.version()))
        .collect(Collectors.joining(","));
  }

  /** Takes the tariffs that the page showed. */
  public void setTariffsShown(@Nullable String shown) {
    this.tariffsShown = shown == null ? "" : shown;
  }

  /** Whose limit it is: the first who holds the account. */
  public @Nullable CustomerId customer(OverdraftRequest request) {
    return owners.get(request.account());
  }

  /** What they are called. */
  public String name(OverdraftRequest request) {
    CustomerId customer = customer(request);
    return customer == null ? "" : names.getOrDefault(customer, "");
  }

  private String done(String what) {
    notices.done("done." + what, Map.of());
    return HERE;
  }

  private BigDecimal percent() {
    if (!PERCENT.matcher(rate.strip()).matches()) {
      throw new Refusal(OverdraftRefusal.MALFORMED_OVERDRAFT_RATE);
    }
    return new BigDecimal(rate.strip().replace(',', '.'));
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(from);
    } catch (DateTimeParseException noDay) {
      throw new Refusal(
          OverdraftRefusal.OVERDRAFT_TARIFF_TOO_SOON,
          "earliest",
          tariffs.earliest(percent()).toString());
    }
  }

  /** Whether it waits for a second person. */
  public boolean waits(Approval approval) {
    return approval.state() == Approval.State.PROPOSED;
  }

  /** Whether whoever looks at the page asked for it, and so can't approve it. */
  public boolean own(Approval approval) {
    return approval.proposedBy().equals(actors.current().subject());
  }

  /** How a tariff stands: as it was decided, and if it was approved, whether it holds. */
  public String state(OverdraftTariffView tariff) {
    if (tariff.approval().state() != Approval.State.APPROVED) {
      return tariff.approval().state().name();
    }
    if (tariff.effectiveOn().isAfter(clock.today())) {
      return "AHEAD";
    }
    return history.stream()
            .filter(each -> each.approval().state() == Approval.State.APPROVED)
            .filter(each -> !each.effectiveOn().isAfter(clock.today()))
            .findFirst()
            .filter(tariff::equals)
            .isPresent()
        ? "NOW"
        : "BEHIND";
  }

  /** Requests for limits, those that wait first. */
  public List<OverdraftRequest> getRequests() {
    return requests;
  }

  /** Tariffs, the latest first. */
  public List<OverdraftTariffView> getHistory() {
    return history;
  }

  /** Why something is done. */
  public String getReason() {
    return reason;
  }

  /** Takes why something is done. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  /** Percent a year, as typed. */
  public String getRate() {
    return rate;
  }

  /** Takes percent a year. */
  public void setRate(@Nullable String rate) {
    this.rate = rate == null ? "" : rate;
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
