package bank.ballast.portal.customers;

import bank.ballast.accounts.AccountView;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.operations.SupportDesk;
import bank.ballast.operations.VisitId;
import bank.ballast.portal.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A limit above the offer, asked for on the account that the customer's page shows. */
@Named
@RequestScoped
public class OverdraftForm {

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,6}(?:[.,][0-9]{1,2})?");

  @Inject private SupportDesk desk;
  @Inject private CustomerPage customerPage;
  @Inject private Notices notices;

  private String limit = "";
  private String reason = "";

  /** Asks for what is typed, and shows the page anew. */
  public String propose() {
    AccountView account = customerPage.getChosen();
    if (account == null) {
      throw new IllegalStateException("no account is chosen");
    }
    desk.proposeOverdraft(
        VisitId.parse(customerPage.getVisit()), account.id(), amount(account), reason);
    notices.done("done.overdraft.proposed", Map.of());
    return "/customers/customer.xhtml?faces-redirect=true&visit="
        + customerPage.getVisit()
        + "&account="
        + account.id();
  }

  private Money amount(AccountView account) {
    if (!AMOUNT.matcher(limit.strip()).matches()) {
      throw new Refusal(OverdraftRefusal.MALFORMED_OVERDRAFT_LIMIT, "field", "limit");
    }
    long pence = new BigDecimal(limit.strip().replace(',', '.')).movePointRight(2).longValueExact();
    return new Money(pence, account.balance().currency());
  }

  /** How high, as typed. */
  public String getLimit() {
    return limit;
  }

  /** Takes how high. */
  public void setLimit(@Nullable String limit) {
    this.limit = limit == null ? "" : limit;
  }

  /** Why, as typed. */
  public String getReason() {
    return reason;
  }

  /** Takes why. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
