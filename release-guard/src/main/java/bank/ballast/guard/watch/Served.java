package bank.ballast.guard.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who met the candidate. Before a log-in the proxy knows a device alone; it counts as its customer
 * as soon as somebody has signed in on it, so that nobody counts twice.
 */
final class Served {

  private final Map<String, String> customerOf = new HashMap<>();
  private final Set<String> all = new HashSet<>();
  private final Set<String> harmed = new HashSet<>();

  /** A request of somebody; at least one of both is known. */
  void serve(@Nullable String customer, @Nullable String device) {
    if (customer != null && device != null && !customer.equals(customerOf.put(device, customer))) {
      all.remove(device);
      if (harmed.remove(device)) {
        harmed.add(customer);
      }
    }
    String who = customer != null ? customer : device;
    if (who != null) {
      all.add(customerOf.getOrDefault(who, who));
    }
  }

  /** Somebody, customer or device, was harmed; whoever was not served does not count. */
  void harm(String who) {
    String known = customerOf.getOrDefault(who, who);
    if (all.contains(known)) {
      harmed.add(known);
    }
  }

  /** Begins anew. */
  void clear() {
    customerOf.clear();
    all.clear();
    harmed.clear();
  }

  int count() {
    return all.size();
  }

  int harmed() {
    return harmed.size();
  }
}
