package bank.ballast.portal.customers;

import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.StatementDocument;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.operations.SupportDesk;
import bank.ballast.operations.VisitId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A statement of the account that the customer's page shows, to be kept as a file. */
@Named
@RequestScoped
public class StatementForm {

  @Inject private SupportDesk desk;
  @Inject private CustomerPage customerPage;
  @Inject private BusinessClock clock;

  private LocalDate from = LocalDate.EPOCH;
  private LocalDate to = LocalDate.EPOCH;

  /** Where nobody says otherwise: the month that ends today. */
  @PostConstruct
  void begin() {
    to = clock.today();
    from = to.minusMonths(1).plusDays(1);
  }

  /** Hands the statement out in place of the page. */
  public void take() throws IOException {
    AccountView account = customerPage.getChosen();
    if (account == null) {
      throw new IllegalStateException("no account is chosen");
    }
    StatementDocument document =
        desk.statement(VisitId.parse(customerPage.getVisit()), account.id(), from, to);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    try (InputStream content = document.content()) {
      external.responseReset();
      external.setResponseContentType(document.mediaType());
      external.setResponseContentLength(Math.toIntExact(document.length()));
      external.setResponseHeader(
          "Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"");
      content.transferTo(external.getResponseOutputStream());
    }
    faces.responseComplete();
  }

  /** The first day as a field takes it. */
  public String getFrom() {
    return from.toString();
  }

  /** Takes the first day; what is no day changes nothing. */
  public void setFrom(@Nullable String from) {
    this.from = day(from, this.from);
  }

  /** The last day as a field takes it. */
  public String getTo() {
    return to.toString();
  }

  /** Takes the last day; what is no day changes nothing. */
  public void setTo(@Nullable String to) {
    this.to = day(to, this.to);
  }

  /** The last day that a statement can have. */
  public String getToday() {
    return clock.today().toString();
  }

  private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
    try {
      LocalDate day = typed == null ? otherwise : LocalDate.parse(typed.strip());
      // Years as the database knows them.
      return day.getYear() < 1000 || day.getYear() > 9999 ? otherwise : day;
    } catch (DateTimeParseException none) {
      return otherwise;
    }
  }
}
