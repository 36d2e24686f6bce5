package bank.ballast.operations.touched;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Ids;
import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that a customer met in an incident. Never changed. */
@Entity
@Table(name = "operations_touched_met")
class TouchedMet {

  @Id private UUID id;

  @Column private String incident;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "met_at")
  private Instant metAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column
  private MetKind kind;

  @Column private @Nullable String method;
  @Column private @Nullable String path;
  @Column private @Nullable Integer status;
  @Column private @Nullable String code;

  /** For the persistence provider. */
  protected TouchedMet() {}

  TouchedMet(String incident, CustomerId customer, Met met) {
    this.id = id(incident, customer, met);
    this.incident = incident;
    this.customerId = customer.value();
    this.metAt = met.at();
    this.kind = met.kind();
    this.method = met.method();
    this.path = met.path();
    this.status = met.status();
    this.code = met.code();
  }

  /** As it was told of. */
  Met view() {
    return new Met(metAt, kind, method, path, status, code);
  }

  /** The id that this thing has whenever it is told of. */
  static UUID id(String incident, CustomerId customer, Met met) {
    return Ids.named("met/" + incident + "/" + customer + "/" + met);
  }
}
