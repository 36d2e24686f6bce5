package bank.ballast.lending.loan;

import bank.ballast.notifications.CustomerMessages;
import bank.ballast.notifications.Message;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Tells borrowers what happened to their loans, and notes that it did: or neither. */
@Stateless
@RolesAllowed(Role.SYSTEM)
@RunAs(Role.SYSTEM)
public class LoanNews {

  private static final Logger LOG = Logger.getLogger(LoanNews.class);

  private static final int AT_A_TIME = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private CustomerMessages messages;

  /**
   * Tells of the next few events.
   *
   * @return whether there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean tellSome() {
    Database database = new Database(dataSource);
    NewsTable news = new NewsTable(database);
    try {
      List<NewsTable.Untold> untold = news.untold(AT_A_TIME);
      List<Message> said = said(new LoanTable(database), untold);
      if (!said.isEmpty()) {
        messages.send(said);
      }
      for (NewsTable.Untold event : untold) {
        news.told(event);
      }
      return untold.size() == AT_A_TIME;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static List<Message> said(LoanTable loans, List<NewsTable.Untold> untold)
      throws SQLException {
    List<UUID> ids = untold.stream().map(NewsTable.Untold::loan).distinct().toList();
    Map<UUID, LoanHistory> histories =
        loans.histories(ids).stream()
            .collect(Collectors.toMap(history -> history.loan().id().value(), each -> each));
    List<Message> said = new ArrayList<>();
    for (NewsTable.Untold event : untold) {
      LoanHistory history = histories.get(event.loan());
      if (history != null) {
        // As it was when it happened: what came later is told of by itself.
        said(history.before(event.sequence() + 1)).ifPresent(said::add);
      }
    }
    return said;
  }

  private static Optional<Message> said(LoanHistory history) {
    try {
      return LoanNewsWords.of(history);
    } catch (RuntimeException impossible) {
      // Of this loan alone: the others' borrowers are not to wait for whoever looks after it.
      LOG.errorf(impossible, "What happened to %s can't be told", history.loan().id());
      return Optional.of(LoanNewsWords.changed(history));
    }
  }
}
