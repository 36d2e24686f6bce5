package bank.ballast.operations.goodwill;

import bank.ballast.kernel.Money;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts credits and what they come to, by currency, for whoever watches. */
@ApplicationScoped
public class GoodwillCounter {

  @Inject private Instance<MeterRegistry> registry;

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(Money credited) {
    if (registry.isResolvable()) {
      adder("ballast.goodwill.credits", credited).increment();
      adder("ballast.goodwill.minor.units", credited).add(credited.minorUnits());
    }
  }

  private LongAdder adder(String name, Money credited) {
    String currency = credited.currencyCode();
    return counts.computeIfAbsent(
        name + "/" + currency,
        key -> {
          LongAdder sum = new LongAdder();
          registry.get().more().counter(name, List.of(Tag.of("currency", currency)), sum);
          return sum;
        });
  }
}
