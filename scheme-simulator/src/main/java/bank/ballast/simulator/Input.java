package bank.ballast.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page's form or a program sent.
 *
 * @param values by name; what was left empty is not among them
 * @param form whether it was a form
 */
record Input(Map<String, String> values, boolean form) {

  private static final Gson JSON = new Gson();
  private static final int LONGEST_BODY = 64 * 1024;
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{2})?");

  static Input of(HttpExchange exchange) throws IOException, Wrong {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
    String body = new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), UTF_8);
    return new Input(form ? pairs(body) : json(body), form);
  }

  @Nullable String find(String name) {
    return values.get(name);
  }

  String or(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  String need(String name) throws Wrong {
    String value = values.get(name);
    if (value == null || value.isBlank()) {
      throw new Wrong(name + " is missing");
    }
    return value.strip();
  }

  /** An amount, as pounds and pence; 0 where none is given. */
  long pence(String name) throws Wrong {
    String value = or(name, "0");
    if (!AMOUNT.matcher(value).matches()) {
      throw new Wrong(name + " is pounds and pence: 12.34");
    }
    return new BigDecimal(value).movePointRight(2).longValueExact();
  }

  LocalDate day(String name) throws Wrong {
    try {
      return LocalDate.parse(need(name));
    } catch (DateTimeException malformed) {
      throw new Wrong(name + " is a day: 2026-11-22");
    }
  }

  private static Map<String, String> pairs(String body) {
    Map<String, String> values = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] both = pair.split("=", 2);
      if (both.length == 2 && !both[1].isEmpty()) {
        values.put(URLDecoder.decode(both[0], UTF_8), URLDecoder.decode(both[1], UTF_8));
      }
    }
    return values;
  }

  private static Map<String, String> json(String body) throws Wrong {
    Map<?, ?> json = JSON.fromJson(body, Map.class);
    if (json == null) {
      throw new Wrong("a JSON object, or a form");
    }
    Map<String, String> values = new HashMap<>();
    json.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
    return values;
  }
}
