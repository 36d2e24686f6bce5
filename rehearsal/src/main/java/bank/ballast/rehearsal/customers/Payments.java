package bank.ballast.rehearsal.customers;

import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every payment that any customer asked for: kept before it is sent. */
public final class Payments {

  private static final int LARGEST_PENCE = 300;

  private final Queue<PaymentOrder> orders = new ConcurrentLinkedQueue<>();

  PaymentOrder order(Holding payer, Holding payee, SplittableRandom random) {
    PaymentOrder order =
        new PaymentOrder(
            UUID.randomUUID().toString(),
            payer,
            payee,
            1L + random.nextInt(LARGEST_PENCE),
            PaymentForm.any(random));
    orders.add(order);
    return order;
  }

  /** All of them. */
  public List<PaymentOrder> all() {
    return List.copyOf(orders);
  }
}
