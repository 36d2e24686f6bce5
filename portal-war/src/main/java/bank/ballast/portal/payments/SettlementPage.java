package bank.ballast.portal.payments;

import bank.ballast.payments.BreakId;
import bank.ballast.payments.Settlement;
import bank.ballast.portal.layout.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the bank's account with the scheme compares with the scheme's statements. */
@Named
@RequestScoped
public class SettlementPage {

  private static final int SHOWN = 100;
  private static final int DAYS_SHOWN = 31;

  @Inject private Settlement settlement;
  @Inject private Notices notices;

  private Settlement.@Nullable Tie tie;
  private List<Settlement.Day> days = List.of();
  private List<Settlement.Break> open = List.of();
  private List<Settlement.Break> done = List.of();
  private String item = "";
  private String reason = "";
  private boolean refused;

  /** Reads how things are. */
  @PostConstruct
  void load() {
    tie = settlement.tie().orElse(null);
    days = settlement.days(DAYS_SHOWN);
    open = settlement.open(SHOWN);
    done = settlement.done(SHOWN);
  }

  /** Says that a break is no longer to be worked on, and shows the page anew. */
  public String resolve() {
    refused = true;
    settlement.resolve(BreakId.parse(item), reason);
    notices.done("settlement.resolved", Map.of());
    return "/payments/settlement.xhtml?faces-redirect=true";
  }

  /** Whether this was just tried and refused, so that its question is put again. */
  public boolean isRefused() {
    return refused;
  }

  /** How the books and the scheme stand; null before the first statement. */
  public Settlement.@Nullable Tie getTie() {
    return tie;
  }

  /** The days that were compared, the latest first. */
  public List<Settlement.Day> getDays() {
    return days;
  }

  /** Breaks that are to be worked on. */
  public List<Settlement.Break> getOpen() {
    return open;
  }

  /** Breaks that are over. */
  public List<Settlement.Break> getDone() {
    return done;
  }

  /** The id of the break that is resolved. */
  public String getItem() {
    return item;
  }

  /** Takes that id. */
  public void setItem(@Nullable String item) {
    this.item = Objects.requireNonNullElse(item, "");
  }

  /** Why it is resolved. */
  public String getReason() {
    return reason;
  }

  /** Takes why it is resolved. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.requireNonNullElse(reason, "");
  }
}
