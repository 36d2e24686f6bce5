package bank.ballast.rehearsal.customers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A payment that was asked for, and what the payer was told of it so far. */
public final class PaymentOrder {

  private final Instant askedAt = Instant.now();
  private final String key;
  private final Holding payer;
  private final Holding payee;
  private final long pence;
  private final String body;
  private @Nullable String acknowledged;
  private @Nullable String refused;
  private @Nullable String contradiction;

  PaymentOrder(String key, Holding payer, Holding payee, long pence, PaymentForm form) {
    this.key = key;
    this.payer = payer;
    this.payee = payee;
    this.pence = pence;
    this.body =
        """
        {"fromAccountId":"%s","to":%s,"amount":{"minorUnits":%d,"currency":"GBP"},\
        "reference":"rehearsal"}"""
            .formatted(payer.accountId(), form.to(payee), pence);
  }

  /** When it was first asked for. */
  public Instant askedAt() {
    return askedAt;
  }

  /** Its idempotency key. */
  public String key() {
    return key;
  }

  /** Who pays. */
  public Holding payer() {
    return payer;
  }

  /** Who is paid. */
  public Holding payee() {
    return payee;
  }

  /** How much, in pence. */
  public long pence() {
    return pence;
  }

  String body() {
    return body;
  }

  /** The payment's id, where the bank said that it is done. */
  public synchronized @Nullable String acknowledged() {
    return acknowledged;
  }

  /** Whether nobody was told what became of it. */
  public synchronized boolean isOpen() {
    return acknowledged == null && refused == null;
  }

  /** Where the bank said one thing of it first and another then: both; null where it did not. */
  public synchronized @Nullable String contradiction() {
    return contradiction;
  }

  /** The bank said that it is done. */
  synchronized void acknowledge(String id) {
    if (refused != null || (acknowledged != null && !acknowledged.equals(id))) {
      contradiction = "first %s, then %s".formatted(said(), id);
    }
    acknowledged = id;
  }

  /** The bank said that it will never be done. */
  synchronized void refuse(String code) {
    if (acknowledged != null) {
      contradiction = "first %s, then %s".formatted(said(), code);
    }
    refused = code;
  }

  private String said() {
    return Objects.requireNonNullElse(acknowledged, String.valueOf(refused));
  }
}
