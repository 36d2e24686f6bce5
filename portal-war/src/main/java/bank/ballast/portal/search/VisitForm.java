package bank.ballast.portal.search;

import bank.ballast.accounts.CustomerId;
import bank.ballast.operations.SupportDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Opens a customer's records once the agent has said why. */
@Named
@RequestScoped
public class VisitForm {

  @Inject private SupportDesk desk;

  private String customer = "";
  private String name = "";
  private String reason = "";
  private boolean refused;

  /** Opens the chosen customer's records. */
  public String open() {
    refused = true;
    String visit = desk.visit(CustomerId.parse(customer), reason).toString();
    return "/customers/customer.xhtml?faces-redirect=true&visit=" + visit;
  }

  /** Whether the question for the reason must be put again. */
  public boolean isRefused() {
    return refused;
  }

  /** The chosen customer's id. */
  public String getCustomer() {
    return customer;
  }

  /** Takes the chosen customer's id. */
  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer;
  }

  /** The chosen customer's name, for the question alone. */
  public String getName() {
    return name;
  }

  /** Takes the chosen customer's name. */
  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  /** Why the agent opens the records. */
  public String getReason() {
    return reason;
  }

  /** Takes why the agent opens the records. */
  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
