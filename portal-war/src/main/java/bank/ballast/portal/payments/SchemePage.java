package bank.ballast.portal.payments;

import bank.ballast.payments.SchemeRecords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Payments on their way to other banks, and the scheme's messages that need a person. */
@Named
@RequestScoped
public class SchemePage {

  private static final int SHOWN = 100;

  @Inject private SchemeRecords records;

  private SchemeRecords.Line line = new SchemeRecords.Line(0, 0, 0, null);
  private List<SchemeRecords.OnItsWay> payments = List.of();
  private List<SchemeRecords.Stuck> messages = List.of();

  /** Reads how things are: at once, for a button of a row is only known where the row is. */
  @PostConstruct
  void load() {
    line = records.line();
    payments = records.onTheirWay(SHOWN);
    messages = records.stuck(SHOWN);
  }

  /** Has a message acted upon once more, and shows the page anew. */
  public String tryAgain(String id) {
    records.tryAgain(id);
    return "/payments/scheme.xhtml?faces-redirect=true";
  }

  /** How the line is. */
  public SchemeRecords.Line getLine() {
    return line;
  }

  /** Payments whose money is held, the oldest first. */
  public List<SchemeRecords.OnItsWay> getPayments() {
    return payments;
  }

  /** Messages that could not be acted upon, the oldest first. */
  public List<SchemeRecords.Stuck> getMessages() {
    return messages;
  }
}
