package bank.ballast.web.app;

import bank.ballast.platform.AppVerdicts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Hands the verdicts to {@link AppVersionGate}, which stands where nothing is injected. */
@WebListener
public class AppVerdictsAtHand implements ServletContextListener {

  /** The context's attribute that holds them. */
  static final String NAME = AppVerdicts.class.getName();

  @Inject private AppVerdicts verdicts;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().setAttribute(NAME, verdicts);
  }
}
