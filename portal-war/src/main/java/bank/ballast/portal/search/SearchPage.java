package bank.ballast.portal.search;

import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.operations.SupportDesk;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds a customer, and opens their records once the agent has said why. */
@Named
@ViewScoped
public class SearchPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Shorter texts find half the bank: they are looked for when asked, not while being typed. */
  private static final int AS_TYPED = 3;

  @Inject private SupportDesk desk;

  private String text = "";
  private String customer = "";
  private String name = "";
  private String reason = "";
  private boolean refusedToOpen;
  private boolean searched;
  private ArrayList<CustomerRecords.Hit> hits = new ArrayList<>();

  /** Looks for what was typed. */
  public void search() {
    boolean shown = searched;
    List<CustomerRecords.Hit> before = hits;
    searched = false;
    hits = new ArrayList<>(desk.search(text));
    searched = true;
    if (shown && hits.equals(before)) {
      // The text is looked for as it is typed and again on the button: rows that are the same must
      // not be exchanged under a click that has begun.
      toRender().remove("results");
    }
  }

  /** Looks for what has been typed so far. */
  public void searchAsTyped() {
    if (text.strip().length() >= AS_TYPED) {
      search();
      // What was said about an earlier text is no longer true.
      toRender().add("messages");
    } else {
      searched = false;
      hits = new ArrayList<>();
    }
  }

  private static Collection<String> toRender() {
    return FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds();
  }

  /** Opens the chosen customer's records. */
  public String open() {
    refusedToOpen = true;
    String visit = desk.visit(CustomerId.parse(customer), reason).toString();
    return "/customers/customer.xhtml?faces-redirect=true&visit=" + visit;
  }

  /** Who was found. */
  public List<CustomerRecords.Hit> getHits() {
    return hits;
  }

  /** Whether the hits answer what was typed; false before the first search. */
  public boolean isSearched() {
    return searched;
  }

  /** Whether the question for the reason must be put again. */
  public boolean isRefusedToOpen() {
    return refusedToOpen;
  }

  /** What the agent typed: a name, an e-mail address, an account number or an IBAN. */
  public String getText() {
    return text;
  }

  /** Takes what the agent typed. */
  public void setText(String text) {
    this.text = text;
  }

  /** The chosen customer's id. */
  public String getCustomer() {
    return customer;
  }

  /** Takes the chosen customer's id. */
  public void setCustomer(String customer) {
    this.customer = customer;
  }

  /** The chosen customer's name, for the question alone. */
  public String getName() {
    return name;
  }

  /** Takes the chosen customer's name. */
  public void setName(String name) {
    this.name = name;
  }

  /** Why the agent opens the records. */
  public String getReason() {
    return reason;
  }

  /** Takes why the agent opens the records. */
  public void setReason(String reason) {
    this.reason = reason;
  }
}
