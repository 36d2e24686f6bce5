package bank.ballast.portal.loans;

import bank.ballast.kernel.Refusal;
import bank.ballast.lending.DecisionRules;
import bank.ballast.lending.DecisionRules.Version;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Notices;
import bank.ballast.security.Actors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules by which loans are lent: what is in force, what is proposed, and what was before. */
@Named
@RequestScoped
public class LendingRulesPage {

  private static final String HERE = "/loans/rules.xhtml?faces-redirect=true";

  @Inject private DecisionRules rules;
  @Inject private RuleLines lines;
  @Inject private Actors actors;
  @Inject private Notices notices;
  @Inject private Formats formats;

  private List<Version> versions = List.of();
  private String shown = "";
  private String reason = "";
  private String next = "";

  /** Reads the versions: the page's buttons are found again by them. */
  @PostConstruct
  void load() {
    versions = rules.versions();
    next = RuleLines.indented(getInForce().rules());
  }

  /** Proposes what is typed. */
  public String propose() {
    int version = rules.propose(next, reason);
    notices.done("done.rules.proposed", Map.of("version", formats.number(version)));
    return HERE;
  }

  /** Puts a version into force. */
  public String approve(int row) {
    return decide(seen(row), true, "approved");
  }

  /** Drops a version, or withdraws it. */
  public String reject(int row) {
    return decide(seen(row), false, "rejected");
  }

  private String decide(int version, boolean approve, String done) {
    rules.decide(version, approve, reason);
    notices.done("done.rules." + done, Map.of("version", formats.number(version)));
    return HERE;
  }

  /** What stood in a row when the page was shown: another version may stand there by now. */
  private int seen(int row) {
    try {
      return Integer.parseInt(shown.split(",", -1)[row]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException nothing) {
      throw new Refusal(LendingRefusal.RULE_SET_NOT_FOUND);
    }
  }

  /** What the page shows, row by row, so that what is decided is what was seen. */
  public String getShown() {
    return versions.stream()
        .map(version -> Integer.toString(version.version()))
        .collect(Collectors.joining(","));
  }

  /** Takes what the page showed. */
  public void setShown(@Nullable String shown) {
    this.shown = shown == null ? "" : shown;
  }

  /** Every version, the latest first. */
  public List<Version> getVersions() {
    return versions;
  }

  /** Whether nobody has decided on a version. */
  public boolean waits(Version version) {
    return version.approved() == null;
  }

  /** Whether any version waits for a decision. */
  public boolean isWaiting() {
    return versions.stream().anyMatch(this::waits);
  }

  /** The highest that is approved. */
  public Version getInForce() {
    return versions.stream()
        .filter(version -> Boolean.TRUE.equals(version.approved()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rules are in force"));
  }

  /** What is in force, line by line. */
  public List<RuleLines.Line> getLines() {
    return lines.of(getInForce().rules());
  }

  /** What a version would change of what is in force. */
  public List<RuleLines.Line> differences(Version version) {
    return lines.differences(getInForce().rules(), version.rules());
  }

  /** What became of a version. */
  public String state(Version version) {
    if (version.approved() == null) {
      return "PROPOSED";
    }
    if (version.equals(getInForce())) {
      return "IN_FORCE";
    }
    if (version.approved()) {
      return "BEHIND";
    }
    return version.proposedBy().equals(version.decidedBy()) ? "WITHDRAWN" : "REJECTED";
  }

  /** Whether whoever looks at the page proposed it, and so can't approve it. */
  public boolean own(Version version) {
    return version.proposedBy().equals(actors.current().subject());
  }

  /** The rules of the next version, as JSON. */
  public String getNext() {
    return next;
  }

  /** Takes the rules of the next version. */
  public void setNext(@Nullable String next) {
    this.next = next == null ? "" : next;
  }

  /** Why it is proposed or decided so. */
  public String getReason() {
    return reason;
  }

  /** Takes why it is proposed or decided so. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
