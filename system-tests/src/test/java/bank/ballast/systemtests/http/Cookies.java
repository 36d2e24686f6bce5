package bank.ballast.systemtests.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser's cookies. Sends Secure ones to localhost over plain HTTP, as browsers do and Java's
 * own store does not.
 */
public final class Cookies {

  private final Map<String, Map<String, String>> byOrigin = new LinkedHashMap<>();

  /** Adds what is kept for the address. */
  public void send(URI address, HttpRequest.Builder request) {
    Map<String, String> kept = byOrigin.getOrDefault(address.getAuthority(), Map.of());
    if (!kept.isEmpty()) {
      request.header(
          "Cookie",
          kept.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
  }

  /** Keeps what the answer sets, and forgets what it expires. */
  public void receive(HttpResponse<?> response) {
    Map<String, String> kept =
        byOrigin.computeIfAbsent(
            response.request().uri().getAuthority(), origin -> new LinkedHashMap<>());
    for (String line : response.headers().allValues("Set-Cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      boolean expired = line.contains("Max-Age=0") || line.contains("01-Jan-1970");
      if (expired) {
        kept.remove(pair[0]);
      } else {
        kept.put(pair[0], pair[1]);
      }
    }
  }

  /** The cookie of this name that is kept for an address. */
  public Optional<String> value(URI address, String name) {
    return Optional.ofNullable(byOrigin.getOrDefault(address.getAuthority(), Map.of()).get(name));
  }

  /** Plants a cookie, as an attacker or another browser would have it. */
  public void plant(URI address, String name, String value) {
    byOrigin
        .computeIfAbsent(address.getAuthority(), origin -> new LinkedHashMap<>())
        .put(name, value);
  }
}
