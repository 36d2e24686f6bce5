package bank.ballast.lending.income;

import bank.ballast.ledger.LegView;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up what came from each party, less what went there. Amounts in minor units. */
final class Tally {

  private final Set<String> own;
  private final Map<String, Flow> flows = new HashMap<>();

  /** For somebody who goes by these names. */
  Tally(Collection<String> own) {
    this.own = own.stream().map(Names::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** What a party paid, and what it was paid. */
  private static final class Flow {
    private long in;
    private long out;
  }

  void add(LegView leg) {
    add(leg.code(), leg.amount().minorUnits(), leg.narrative());
  }

  /**
   * A movement on an account.
   *
   * @param amount signed: positive where it came in
   */
  void add(String code, long amount, String party) {
    String name = Names.plain(party);
    if (own.contains(name)) {
      return;
    }
    Flow flow = flows.computeIfAbsent(name, none -> new Flow());
    switch (code) {
      // What was given back is less.
      case "INCOMING_PAYMENT", "PAYMENT_GIVEN_BACK" -> flow.in = Math.addExact(flow.in, amount);
      case "CREDIT_TRANSFER", "PAYMENT_RETURN" -> flow.out = Math.subtractExact(flow.out, amount);
      // Books that were brought in: to and from other banks.
      case "TRANSFER" -> {
        if (amount > 0) {
          flow.in = Math.addExact(flow.in, amount);
        } else {
          flow.out = Math.subtractExact(flow.out, amount);
        }
      }
      default -> {
        // Pots, other customers, the bank itself, cash: none of it is income.
      }
    }
  }

  long sum() {
    return flows.entrySet().stream()
        .mapToLong(each -> sum(each.getKey(), each.getValue()))
        .reduce(0, Math::addExact);
  }

  private static long sum(String name, Flow flow) {
    // Of whom no name is known, it can't be told that they are one and the same.
    long back = name.isEmpty() ? 0 : Math.max(0, flow.out);
    return Math.max(0, flow.in - back);
  }
}
