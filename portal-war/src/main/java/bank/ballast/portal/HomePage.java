package bank.ballast.portal;

import bank.ballast.portal.layout.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The portal's door: leads each to the page where their work begins. */
@Named
@RequestScoped
public class HomePage {

  @Inject private SignedIn signedIn;

  /** The first page of whoever is signed in. */
  public String open() {
    if (signedIn.isAtDesk()) {
      return "/search/search.xhtml?faces-redirect=true";
    }
    return signedIn.isWatching()
        ? "/audit/trail.xhtml?faces-redirect=true"
        : "/books/books.xhtml?faces-redirect=true";
  }
}
