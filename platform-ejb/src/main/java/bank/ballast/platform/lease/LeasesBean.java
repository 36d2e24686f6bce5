package bank.ballast.platform.lease;

import bank.ballast.platform.Leases;
import bank.ballast.platform.node.ThisNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The leases of this node.
 *
 * <p>Never part of a caller's transaction: a lease that is rolled back later was none.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeasesBean implements Leases {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private ThisNode node;

  private @Nullable NodeLeases leases;

  /** Holds nothing yet. */
  @PostConstruct
  void begin() {
    leases = new NodeLeases(dataSource, node);
  }

  @Override
  @PermitAll // Timers are nobody.
  public boolean holds(String name) {
    return fence(name).isPresent();
  }

  @Override
  @PermitAll // Timers are nobody.
  public OptionalLong fence(String name) {
    return Objects.requireNonNull(leases).fence(name);
  }

  /** A node that ends as planned keeps nobody waiting. */
  @PreDestroy
  void end() {
    Objects.requireNonNull(leases).end();
  }
}
