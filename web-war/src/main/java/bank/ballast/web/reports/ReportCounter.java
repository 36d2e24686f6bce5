package bank.ballast.web.reports;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.ClientReport;
import bank.ballast.platform.ClientReportKind;
import bank.ballast.web.input.Inputs;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts reports by kind and platform: fifteen values, never a person's data. */
@ApplicationScoped
public class ReportCounter {

  private static final String NAME = "ballast.client.reports";

  @Inject private Instance<MeterRegistry> registry;

  // The registry looks through all of its meters for one.
  private final Map<Key, Counter> counters = new ConcurrentHashMap<>();

  private record Key(AppPlatform platform, ClientReportKind kind) {}

  void count(AppPlatform platform, List<ClientReport> reports) {
    if (registry.isResolvable()) {
      reports.forEach(
          report ->
              counters
                  .computeIfAbsent(new Key(platform, report.kind()), this::counter)
                  .increment());
    }
  }

  private Counter counter(Key key) {
    return registry
        .get()
        .counter(NAME, "platform", Inputs.word(key.platform()), "kind", Inputs.word(key.kind()));
  }
}
