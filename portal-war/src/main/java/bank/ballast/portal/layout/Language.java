package bank.ballast.portal.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The language of the pages: the one chosen here, or else the one that the browser prefers. */
@Named
@RequestScoped
public class Language {

  /** The languages that the texts exist in, by their ISO 639 codes; the first is the fallback. */
  public static final List<String> OFFERED = List.of("en", "fr", "ar");

  private static final String COOKIE = "portal-language";

  @Inject private HttpServletRequest request;

  /** The language's ISO 639 code. */
  public String getCode() {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE) && OFFERED.contains(cookie.getValue())) {
          return cookie.getValue();
        }
      }
    }
    return preferredByBrowser();
  }

  /** The same, for the formatters. */
  public Locale getLocale() {
    return Locale.forLanguageTag(getCode());
  }

  /** The direction in which it is written: {@code ltr} or {@code rtl}. */
  public String getDirection() {
    return getCode().equals("ar") ? "rtl" : "ltr";
  }

  /** The codes on offer. */
  public List<String> getOffered() {
    return OFFERED;
  }

  /** Chooses a language for this browser, and shows the same page in it. */
  public String choose(String code) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (OFFERED.contains(code)) {
      Cookie cookie = new Cookie(COOKIE, code);
      cookie.setPath(request.getContextPath());
      cookie.setHttpOnly(true);
      cookie.setSecure(true);
      cookie.setAttribute("SameSite", "Lax");
      cookie.setMaxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()));
      ((HttpServletResponse) faces.getExternalContext().getResponse()).addCookie(cookie);
    }
    return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
  }

  private String preferredByBrowser() {
    for (Locale wished : Collections.list(request.getLocales())) {
      if (OFFERED.contains(wished.getLanguage())) {
        return wished.getLanguage();
      }
    }
    return OFFERED.get(0);
  }
}
