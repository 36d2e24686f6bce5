package bank.ballast.portal.search;

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

/** Finds a customer. */
@Named
@ViewScoped
public class SearchPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Shorter texts find half the bank: they are looked for when asked, not while being typed. */
  private static final int AS_TYPED = 3;

  @Inject private SupportDesk desk;

  private String text = "";
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

  /** Who was found. */
  public List<CustomerRecords.Hit> getHits() {
    return hits;
  }

  /** Whether the hits answer what was typed; false before the first search. */
  public boolean isSearched() {
    return searched;
  }

  /** What the agent typed: a name, an e-mail address, an account number or an IBAN. */
  public String getText() {
    return text;
  }

  /** Takes what the agent typed. */
  public void setText(String text) {
    this.text = text;
  }
}
