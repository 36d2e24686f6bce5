package bank.ballast.operations.touched;

import bank.ballast.accounts.CustomerId;
import bank.ballast.notifications.NotificationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a customer was told of an incident, and by which message. Never changed. */
@Entity
@Table(name = "operations_touched_customer")
@IdClass(TouchedCustomer.Key.class)
class TouchedCustomer {

  /** Which incident, which customer: nobody is told twice. */
  record Key(String incident, UUID customerId) implements Serializable {}

  @Id private String incident;

  @Id
  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "notification_id")
  private UUID notificationId;

  /** For the persistence provider. */
  protected TouchedCustomer() {}

  TouchedCustomer(
      String incident, CustomerId customer, Instant toldAt, NotificationId notification) {
    this.incident = incident;
    this.customerId = customer.value();
    this.toldAt = toldAt;
    this.notificationId = notification.value();
  }

  CustomerId customer() {
    return new CustomerId(customerId);
  }

  Instant toldAt() {
    return toldAt;
  }
}
