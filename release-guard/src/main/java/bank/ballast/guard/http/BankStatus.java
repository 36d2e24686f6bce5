package bank.ballast.guard.http;

import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.SyntheticPeople;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the bank is for its customers.
 *
 * @param parts each way to the bank
 */
record BankStatus(Health overall, Map<String, Health> parts) {

  /** How something is. */
  enum Health {
    /** Synthetic customers get through. */
    WELL,
    /** They do not. */
    ILL,
    /** None came yet. */
    UNKNOWN
  }

  /** As the last visits to the stable release went, and what goes on. */
  static BankStatus of(Probes probes, Incidents incidents) {
    Map<String, String> last = probes.last(Side.STABLE);
    Map<String, Health> parts = new LinkedHashMap<>();
    Stream.concat(SyntheticPeople.PLATFORMS.stream(), Stream.of(SyntheticPeople.STAFF))
        .forEach(part -> parts.put(part, health(last.getOrDefault(part, ""))));
    Health overall = Health.WELL;
    if (incidents.all().stream().anyMatch(Incident::isOpen) || parts.containsValue(Health.ILL)) {
      overall = Health.ILL;
    } else if (parts.containsValue(Health.UNKNOWN)) {
      overall = Health.UNKNOWN;
    }
    return new BankStatus(overall, parts);
  }

  private static Health health(String last) {
    if (last.isEmpty()) {
      return Health.UNKNOWN;
    }
    return "ok".equals(last) ? Health.WELL : Health.ILL;
  }
}
