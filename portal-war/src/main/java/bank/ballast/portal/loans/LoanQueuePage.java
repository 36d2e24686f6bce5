package bank.ballast.portal.loans;

import bank.ballast.lending.LoanDesk;
import bank.ballast.lending.LoanDesk.Row;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Applications for loans that wait for a person. */
@Named
@RequestScoped
public class LoanQueuePage {

  private static final int SHOWN = 100;

  @Inject private LoanDesk desk;
  @Inject private Language language;

  private List<Row> rows = List.of();

  /** Reads the queue. */
  @PostConstruct
  void load() {
    rows = desk.queue(SHOWN);
  }

  /** Why the rules did not let it pass, in words. */
  public String against(Row row) {
    Texts texts = Texts.in(language.getLocale());
    return row.against().stream()
        .map(rule -> texts.sayOr("loans.rule." + rule, rule))
        .collect(Collectors.joining(", "));
  }

  /** What waits, the longest waiting first. */
  public List<Row> getRows() {
    return rows;
  }
}
