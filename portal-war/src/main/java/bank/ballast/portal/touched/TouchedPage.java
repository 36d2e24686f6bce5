package bank.ballast.portal.touched;

import bank.ballast.operations.GoodwillCredits;
import bank.ballast.operations.GoodwillRule;
import bank.ballast.operations.GoodwillRuleId;
import bank.ballast.operations.GoodwillState;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.TouchedCustomers;
import bank.ballast.operations.TouchedSummary;
import bank.ballast.portal.layout.Notices;
import bank.ballast.security.Actors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom an incident touched, and what they are given. */
@Named
@RequestScoped
public class TouchedPage {

  private static final int LEFT_SHOWN = 100;
  private static final int WHOLE = 100;
  private static final int MOST_DIGITS = 4;

  @Inject private TouchedCustomers touched;
  @Inject private GoodwillCredits goodwill;
  @Inject private GoodwillForm form;
  @Inject private Notices notices;
  @Inject private Actors actors;

  private String incident = "";
  private String reason = "";
  private String rule = "";
  private String attempted = "";
  private String page = "";
  private List<TouchedCustomers.One> customers = List.of();
  private boolean more;
  private List<TouchedCustomers.Row> incidents = List.of();
  private @Nullable TouchedSummary summary;
  private List<GoodwillRule> rules = List.of();

  /** Reads the incident, or the list of them where none is named. */
  public void load() {
    if (incident.isEmpty()) {
      incidents = touched.incidents();
    } else {
      summary = touched.summary(incident);
      rules = goodwill.rules(incident);
      List<TouchedCustomers.One> read = touched.customers(incident, number());
      more = read.size() > TouchedCustomers.PAGE;
      customers = List.copyOf(read.subList(0, Math.min(TouchedCustomers.PAGE, read.size())));
    }
  }

  private int number() {
    return page.matches("[0-9]{1," + MOST_DIGITS + "}") ? Integer.parseInt(page) : 0;
  }

  /** Shows what a rule would come to. */
  public void look() {
    form.look(incident);
  }

  /** Proposes the rule that was shown. */
  public String propose() {
    boolean alone = form.look(incident).alone();
    form.propose(incident, reason);
    return done(alone ? "goodwill.done.alone" : "goodwill.done.propose");
  }

  /** Approves the rule that was shown. */
  public String approve() {
    attempted = "approve";
    goodwill.approve(GoodwillRuleId.parse(rule), reason);
    return done("goodwill.done.approve");
  }

  /** Rejects it, or takes it back. */
  public String reject() {
    attempted = "reject";
    goodwill.reject(GoodwillRuleId.parse(rule), reason);
    return done("goodwill.done.reject");
  }

  private String done(String key) {
    notices.done(key, Map.of());
    return "/incidents/touched.xhtml?faces-redirect=true&incident=" + incident;
  }

  /** Whether this act was just tried and refused, so that its question is put again. */
  public boolean refused(String act) {
    return attempted.equals(act);
  }

  /** Whether the actor proposed this rule. */
  public boolean own(GoodwillRule each) {
    return each.proposedBy().equals(actors.current().subject());
  }

  /** Customers whom a rule did not credit. */
  public List<GoodwillCredits.Left> left(GoodwillRule each) {
    return each.noAccount() + each.refused() == 0
        ? List.of()
        : goodwill.left(each.id(), LEFT_SHOWN);
  }

  /** The kinds of things that somebody met, the worst first. */
  public List<MetKind> getMetKinds() {
    return Arrays.stream(MetKind.values()).filter(kind -> met(kind) > 0).toList();
  }

  /** How many customers met a kind of thing. */
  public long met(MetKind kind) {
    return summary == null ? 0 : summary.met().getOrDefault(kind, 0L);
  }

  /** The kinds of things that a customer met, the worst first. */
  public List<MetKind> kinds(TouchedCustomers.One customer) {
    return customer.met().keySet().stream().sorted().toList();
  }

  /** How large a part of all who were told met it, in percent. */
  public long share(MetKind kind) {
    long told = summary == null ? 0 : summary.told();
    return told == 0 ? 0 : met(kind) * WHOLE / told;
  }

  /** The rule that waits for a second person; null where none does. */
  public @Nullable GoodwillRule getOpen() {
    return rules.stream()
        .filter(each -> each.state() == GoodwillState.PROPOSED)
        .findFirst()
        .orElse(null);
  }

  /** Whether a rule is proposed or being booked. */
  public boolean isUnderWay() {
    return rules.stream()
        .anyMatch(
            each ->
                each.state() == GoodwillState.PROPOSED || each.state() == GoodwillState.BOOKING);
  }

  /** Whether credits are being booked, so that the page goes on by itself. */
  public boolean isBooking() {
    return rules.stream().anyMatch(each -> each.state() == GoodwillState.BOOKING);
  }

  /** The incidents of which customers were told. */
  public List<TouchedCustomers.Row> getIncidents() {
    return incidents;
  }

  /** What was done for those whom the incident touched. */
  public @Nullable TouchedSummary getSummary() {
    return summary;
  }

  /** The customers of this page. */
  public List<TouchedCustomers.One> getCustomers() {
    return customers;
  }

  /** Whether another page of customers follows. */
  public boolean isMore() {
    return more;
  }

  /** The number of the next page. */
  public int getNext() {
    return number() + 1;
  }

  /** The number of the page before; less than 0 on the first. */
  public int getPrevious() {
    return number() - 1;
  }

  /** The page's number among the customers, from 0. */
  public String getPage() {
    return page;
  }

  /** Takes the page's number. */
  public void setPage(@Nullable String page) {
    this.page = page == null ? "" : page;
  }

  /** The rules for the incident, newest first. */
  public List<GoodwillRule> getRules() {
    return rules;
  }

  /** The incident's id; empty for the list of them. */
  public String getIncident() {
    return incident;
  }

  /** Takes the incident's id. */
  public void setIncident(@Nullable String incident) {
    this.incident = incident == null ? "" : incident;
  }

  /** Why the actor acts. */
  public String getReason() {
    return reason;
  }

  /** Takes why the actor acts. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.requireNonNullElse(reason, "");
  }

  /** The id of the rule that is decided on: the one that the page showed. */
  public String getRule() {
    GoodwillRule open = getOpen();
    return open == null ? rule : open.id().toString();
  }

  /** Takes that id. */
  public void setRule(@Nullable String rule) {
    this.rule = Objects.requireNonNullElse(rule, "");
  }
}
