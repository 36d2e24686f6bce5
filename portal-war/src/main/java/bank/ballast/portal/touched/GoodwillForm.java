package bank.ballast.portal.touched;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.GoodwillCredits;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.ProposeGoodwill;
import bank.ballast.operations.TouchedRefusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed into a rule for goodwill credits, and what it would come to. */
@Named
@RequestScoped
public class GoodwillForm {

  private static final Currency POUNDS = Money.currency("GBP");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,6}(?:[.,][0-9]{1,2})?");

  @Inject private GoodwillCredits goodwill;

  private final Map<String, String> amounts = new HashMap<>();
  private String seen = "";
  private GoodwillCredits.@Nullable Preview preview;

  /** Says what the rule would come to. */
  GoodwillCredits.Preview look(String incident) {
    GoodwillCredits.Preview found = goodwill.preview(rule(incident));
    preview = found;
    return found;
  }

  /** Proposes what is typed, if it still comes to what was shown. */
  void propose(String incident, String reason) {
    ProposeGoodwill rule = rule(incident);
    GoodwillCredits.Preview now = look(incident);
    if (!word(now).equals(seen)) {
      throw new Refusal(TouchedRefusal.GOODWILL_PREVIEW_CHANGED);
    }
    goodwill.propose(rule, now, reason);
  }

  private ProposeGoodwill rule(String incident) {
    Map<MetKind, Long> typed = new EnumMap<>(MetKind.class);
    amounts.forEach(
        (kind, text) -> {
          if (!text.isBlank()) {
            typed.put(MetKind.valueOf(kind), pence(text.strip()));
          }
        });
    return new ProposeGoodwill(incident, POUNDS, typed);
  }

  private static long pence(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new Refusal(
          TouchedRefusal.GOODWILL_AMOUNT_MALFORMED,
          "maximum",
          Long.toString(GoodwillCredits.MOST_EACH / 100));
    }
    return new BigDecimal(text.replace(',', '.')).movePointRight(2).longValueExact();
  }

  private static String word(GoodwillCredits.Preview shown) {
    return shown.customers() + "/" + shown.total().minorUnits();
  }

  /** The kinds of things that can be worth something. */
  public List<MetKind> getKinds() {
    return List.of(MetKind.values());
  }

  /** The amounts by kind, as they are typed. */
  public Map<String, String> getAmounts() {
    return amounts;
  }

  /** What the rule would come to; null until it was looked at. */
  public GoodwillCredits.@Nullable Preview getPreview() {
    return preview;
  }

  /** What was shown, for the form to bring back. */
  public String getSeen() {
    return preview == null ? seen : word(preview);
  }

  /** Takes what was shown. */
  public void setSeen(@Nullable String seen) {
    this.seen = seen == null ? "" : seen;
  }
}
