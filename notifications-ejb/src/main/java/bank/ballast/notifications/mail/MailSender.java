package bank.ballast.notifications.mail;

import bank.ballast.platform.Database;
import bank.ballast.platform.Leases;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a second, on the one node that holds the lease, whether mails are due. Counts what
 * becomes of them as {@code ballast.mails}, by outcome: three values, never a person's data.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class);

  private static final String SENDING = "mail-sending";
  private static final String COUNTER = "ballast.mails";

  /** The lease is asked for once a second, and lasts longer than this. */
  private static final Duration ASKED_FOR = Duration.ofSeconds(2);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Resource private ManagedExecutorService threads;

  @Inject private Leases leases;
  @Inject private Instance<MeterRegistry> registry;

  @Inject
  @ConfigProperty(name = "BALLAST_SMTP_HOST", defaultValue = "localhost")
  private String host;

  @Inject
  @ConfigProperty(name = "BALLAST_SMTP_PORT", defaultValue = "1025")
  private int port;

  @Inject
  @ConfigProperty(name = "BALLAST_SMTP_USER")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "BALLAST_SMTP_PASSWORD")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "BALLAST_SMTP_TLS", defaultValue = "none")
  private String tls;

  @Inject
  @ConfigProperty(name = "BALLAST_MAIL_FROM", defaultValue = "Ballast <no-reply@ballast.example>")
  private String from;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong heldUntil = new AtomicLong(System.nanoTime());
  private @Nullable MailRound round;

  /** Refuses to start with settings by which no mail could go, or go unprotected. */
  @PostConstruct
  void begin() {
    round =
        new MailRound(
            new Database(dataSource),
            MailServer.of(host, port, user, password.orElse(""), tls, from),
            this::mayGoOn,
            this::count,
            Clock.systemUTC());
  }

  /** Sends what is due, apart from the timer: a mail server may take its time to answer. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void look() {
    long asked = System.nanoTime();
    if (!ended.get() && leases.holds(SENDING)) {
      heldUntil.set(asked + ASKED_FOR.toNanos());
    }
    if (mayGoOn() && busy.compareAndSet(false, true)) {
      boolean begun = false;
      try {
        threads.execute(this::send);
        begun = true;
      } finally {
        if (!begun) {
          busy.set(false);
        }
      }
    }
  }

  /** The mail under way is sent to its end, and no other one is begun. */
  @PreDestroy
  void end() {
    ended.set(true);
  }

  private void send() {
    try {
      Objects.requireNonNull(round).run();
    } catch (SQLException away) {
      LOG.debug("Mails wait for the database", away);
    } finally {
      busy.set(false);
    }
  }

  private boolean mayGoOn() {
    return !ended.get() && System.nanoTime() - heldUntil.get() < 0;
  }

  private void count(Postbox.Fate fate) {
    if (registry.isResolvable()) {
      registry.get().counter(COUNTER, "outcome", fate.name().toLowerCase(Locale.ROOT)).increment();
    }
  }
}
