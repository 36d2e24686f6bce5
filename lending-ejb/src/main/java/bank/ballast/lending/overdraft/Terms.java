package bank.ballast.lending.overdraft;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

/** The terms of a tariff, as its row keeps them. */
final class Terms {

  private static final int DECIMALS = 4;

  private final JsonObject terms;
  private final List<Tier> tiers;

  private Terms(JsonObject terms) {
    this.terms = terms;
    this.tiers =
        terms.getJsonArray("tiers").getValuesAs(JsonObject.class).stream()
            .map(tier -> new Tier(whole(tier, "upTo"), millionths(tier)))
            .toList();
    // CONC 5C.2.1R(3): a balance costs nothing, or what every other balance costs.
    if (tiers.stream().mapToInt(Tier::millionths).filter(rate -> rate > 0).distinct().count() > 1) {
      throw new IllegalStateException("an overdraft has one rate beside zero");
    }
  }

  static Terms of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return new Terms(reader.readObject());
    }
  }

  /** The parts of what is overdrawn, ascending. */
  List<Tier> tiers() {
    return tiers;
  }

  /** The rate of what is not free, in millionths a year. */
  int millionths() {
    return tiers.stream().mapToInt(Tier::millionths).max().orElse(0);
  }

  /** What costs nothing, in pence. */
  long buffer() {
    return tiers.stream()
        .takeWhile(tier -> tier.millionths() == 0)
        .mapToLong(Tier::upTo)
        .max()
        .orElse(0);
  }

  /** The highest limit that two persons may offer, in pence. */
  long highest() {
    return whole(terms, "highest");
  }

  /** The highest limit that the rules offer, in pence. */
  long mostOffered() {
    return whole(offer(), "highest");
  }

  /** Offers are multiples of this, in pence. */
  long step() {
    return whole(offer(), "step");
  }

  /** How much of a month's income is offered, in percent. */
  long sharePercent() {
    return whole(offer(), "sharePercent");
  }

  /** The youngest age, in years. */
  long minimumAge() {
    return whole(offer(), "minimumAge");
  }

  /** For how many days the account has to be open. */
  long openDays() {
    return whole(offer(), "openDays");
  }

  /** Over how many months income is counted. */
  int months() {
    return Math.toIntExact(whole(offer(), "months"));
  }

  /** How much income a month there has to be, in pence. */
  long monthlyIncome() {
    return whole(offer(), "monthlyIncome");
  }

  /** The same terms with another rate for what is not free, as a row keeps them. */
  String withRate(BigDecimal percent) {
    JsonArrayBuilder changed = Json.createArrayBuilder();
    for (Tier tier : tiers) {
      changed.add(
          Json.createObjectBuilder()
              .add("upTo", tier.upTo())
              .add("annualRate", tier.millionths() == 0 ? "0" : percent.toPlainString()));
    }
    return Json.createObjectBuilder(terms).add("tiers", changed).build().toString();
  }

  private JsonObject offer() {
    return terms.getJsonObject("offer");
  }

  private static int millionths(JsonObject tier) {
    return new BigDecimal(tier.getString("annualRate")).movePointRight(DECIMALS).intValueExact();
  }

  private static long whole(JsonObject of, String name) {
    return of.getJsonNumber(name).longValueExact();
  }
}
