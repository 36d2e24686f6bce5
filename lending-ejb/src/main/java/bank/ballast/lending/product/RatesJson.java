package bank.ballast.lending.product;

import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanPricing.Band;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

/** Rates by how much is lent, as a product's terms keep them. */
final class RatesJson {

  private RatesJson() {}

  static String write(List<Band> rates) {
    JsonArrayBuilder bands = Json.createArrayBuilder();
    rates.forEach(
        band ->
            bands.add(
                Json.createObjectBuilder()
                    .add("upTo", band.upTo().minorUnits())
                    .add("annualRate", band.annualRate().toPlainString())));
    return bands.build().toString();
  }

  static List<Band> read(String json, String currency) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              band ->
                  new Band(
                      Money.of(band.getJsonNumber("upTo").longValueExact(), currency),
                      new BigDecimal(band.getString("annualRate"))))
          .toList();
    }
  }
}
