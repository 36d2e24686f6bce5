package bank.ballast.platform.revision;

import bank.ballast.platform.Database;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks once a second, on each node for itself, whether something has changed. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevisionWatch {

  private static final Logger LOG = Logger.getLogger(RevisionWatch.class);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Instance<Followed> followed;

  private @Nullable Revisions revisions;

  /** Knows all before the first request. */
  @PostConstruct
  void begin() {
    revisions = new Revisions(new Database(dataSource));
    look();
  }

  /** Reads anew what has changed. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void look() {
    try {
      Objects.requireNonNull(revisions).follow(followed);
    } catch (SQLException away) {
      // What is known goes on holding; health tells that the database is away.
      LOG.debug("What is in memory can't be compared with the database", away);
    }
  }
}
