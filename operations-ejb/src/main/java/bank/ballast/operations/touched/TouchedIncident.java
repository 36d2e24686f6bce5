package bank.ballast.operations.touched;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An incident of which customers are told. */
@Entity
@Table(name = "operations_touched_incident")
@DynamicUpdate // The application may change some columns alone.
class TouchedIncident {

  @Id private String incident;

  @Column(name = "release_id")
  private @Nullable String release;

  @Column(name = "app_version")
  private @Nullable String appVersion;

  @Column(name = "from_at")
  private Instant fromAt;

  @Column(name = "to_at")
  private Instant toAt;

  @Column(name = "first_at")
  private Instant firstAt;

  @Column(name = "latest_at")
  private Instant latestAt;

  /** For the persistence provider. */
  protected TouchedIncident() {}

  /** Notes that more is told of it, and that it may have begun sooner or ended later. */
  void toldOf(Instant from, Instant to, Instant now) {
    fromAt = from.isBefore(fromAt) ? from : fromAt;
    toAt = to.isAfter(toAt) ? to : toAt;
    latestAt = now;
  }

  String id() {
    return incident;
  }

  @Nullable String release() {
    return release;
  }

  @Nullable String appVersion() {
    return appVersion;
  }

  Instant from() {
    return fromAt;
  }

  Instant to() {
    return toAt;
  }

  Instant latestAt() {
    return latestAt;
  }
}
