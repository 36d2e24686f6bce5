package bank.ballast.guard.watch;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cookies as browsers treat them, and Java's own store does not: Secure ones go to localhost over
 * plain HTTP too (Keycloak on one machine), and one whose name promises what its attributes do not
 * keep ({@code __Host-}, {@code __Secure-}) is thrown away. A release that sets its cookies wrongly
 * locks browsers out; this is what notices.
 */
final class CookieJar {

  private static final String SECURE = "secure";
  private static final String PATH = "path";
  private static final String DOMAIN = "domain";

  private record Cookie(String value, String path, boolean secure) {}

  private final Map<String, Map<String, Cookie>> byHost = new LinkedHashMap<>();

  /** Keeps a cookie that nobody set, for all paths of a host. */
  void put(URI address, String name, String value) {
    of(address).put(name, new Cookie(value, "/", true));
  }

  /** Keeps what an answer sets, where a browser would, and forgets what it expires. */
  void receive(HttpResponse<?> answer) {
    for (String line : answer.headers().allValues("Set-Cookie")) {
      receive(answer.uri(), line);
    }
  }

  /** One line of an answer. */
  void receive(URI address, String line) {
    String[] parts = line.split(";");
    String[] pair = parts[0].strip().split("=", 2);
    if (pair.length < 2 || pair[0].isEmpty()) {
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] attribute = part.strip().split("=", 2);
      attributes.put(
          attribute[0].toLowerCase(Locale.ROOT), attribute.length > 1 ? attribute[1] : "");
    }
    if ("0".equals(attributes.get("max-age")) || line.contains("01-Jan-1970")) {
      of(address).remove(pair[0]);
    } else if (isAllowed(address, pair[0], attributes)) {
      of(address)
          .put(
              pair[0],
              new Cookie(
                  pair[1], attributes.getOrDefault(PATH, "/"), attributes.containsKey(SECURE)));
    }
  }

  private static boolean isAllowed(URI address, String name, Map<String, String> attributes) {
    boolean secure = attributes.containsKey(SECURE);
    String domain = attributes.getOrDefault(DOMAIN, "");
    if (secure && !isTrustworthy(address)) {
      return false;
    }
    if (!domain.isEmpty() && !address.getHost().equals(domain)) {
      return false;
    }
    if ("none".equalsIgnoreCase(attributes.get("samesite")) && !secure) {
      return false;
    }
    if (name.startsWith("__Secure-")) {
      return secure;
    }
    return !name.startsWith("__Host-")
        || (secure && domain.isEmpty() && "/".equals(attributes.get(PATH)));
  }

  /** What goes with a request; empty where there is nothing. */
  String header(URI address) {
    String path = address.getPath().isEmpty() ? "/" : address.getPath();
    return of(address).entrySet().stream()
        .filter(cookie -> covers(cookie.getValue().path(), path))
        .filter(cookie -> !cookie.getValue().secure() || isTrustworthy(address))
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
        .collect(Collectors.joining("; "));
  }

  private static boolean covers(String cookiePath, String path) {
    return path.equals(cookiePath)
        || (path.startsWith(cookiePath)
            && (cookiePath.endsWith("/") || path.charAt(cookiePath.length()) == '/'));
  }

  private static boolean isTrustworthy(URI address) {
    return "https".equals(address.getScheme()) || "localhost".equals(address.getHost());
  }

  /** Cookies don't know ports, but Keycloak's and the bank's names would not clash anyway. */
  private Map<String, Cookie> of(URI address) {
    return byHost.computeIfAbsent(address.getHost(), any -> new LinkedHashMap<>());
  }
}
