package bank.ballast.guard.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private final Set<String> refused = new HashSet<>();

  /** A request of somebody; at least one of both is known. */
  void serve(@Nullable String customer, @Nullable String device) {
    if (customer != null && device != null && !customer.equals(customerOf.put(device, customer))) {
      all.remove(device);
      for (Set<String> those : List.of(harmed, refused)) {
        if (those.remove(device)) {
          those.add(customer);
        }
      }
    }
    String who = customer != null ? customer : device;
    if (who != null) {
      all.add(customerOf.getOrDefault(who, who));
    }
  }

  /**
   * Somebody, customer or device, was harmed; whoever was not served does not count.
   *
   * @param refusal whether by a payment that was refused, and by nothing else
   */
  void harm(String who, boolean refusal) {
    String known = customerOf.getOrDefault(who, who);
    if (all.contains(known)) {
      (refusal ? refused : harmed).add(known);
    }
  }

  /** Begins anew. */
  void clear() {
    customerOf.clear();
    all.clear();
    harmed.clear();
    refused.clear();
  }

  int count() {
    return all.size();
  }

  /** How many were harmed; those whose payments were refused are counted where it is asked for. */
  int harmed(boolean withRefused) {
    return withRefused
        ? harmed.size() + (int) refused.stream().filter(who -> !harmed.contains(who)).count()
        : harmed.size();
  }
}
