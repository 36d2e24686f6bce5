package bank.ballast.rehearsal.customers;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Cookies as a browser keeps them for one host: by path, and strictly. A cookie named {@code
 * __Host-…} that is not what its name promises is dropped without a word, as browsers do.
 */
final class BrowserCookies {

  private static final String HOST_PREFIX = "__host-";
  private static final String SECURE_PREFIX = "__secure-";

  private final List<HttpCookie> cookies = new ArrayList<>();

  /** Keeps what an answer set; {@code headers} are the values of Set-Cookie. */
  synchronized void keep(URI from, List<String> headers) {
    for (String header : headers) {
      for (HttpCookie cookie : parsed(header)) {
        if (cookie.getPath() == null) {
          cookie.setPath(defaultPath(from));
        }
        if (keepsItsPromise(cookie)) {
          cookies.removeIf(
              old ->
                  old.getName().equals(cookie.getName()) && old.getPath().equals(cookie.getPath()));
          if (cookie.getMaxAge() != 0) {
            cookies.add(cookie);
          }
        }
      }
    }
  }

  /** The header Cookie for a request, empty where there is none to send. */
  synchronized String header(URI to) {
    return cookies.stream()
        .filter(cookie -> !cookie.hasExpired() && covers(cookie.getPath(), to.getPath()))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static List<HttpCookie> parsed(String header) {
    try {
      return HttpCookie.parse(header);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  private static boolean keepsItsPromise(HttpCookie cookie) {
    String name = cookie.getName().toLowerCase(Locale.ROOT);
    if (name.startsWith(HOST_PREFIX)) {
      return cookie.getSecure() && "/".equals(cookie.getPath()) && cookie.getDomain() == null;
    }
    return !name.startsWith(SECURE_PREFIX) || cookie.getSecure();
  }

  private static boolean covers(String path, String asked) {
    return asked.equals(path)
        || (asked.startsWith(path) && (path.endsWith("/") || asked.charAt(path.length()) == '/'));
  }

  private static String defaultPath(URI from) {
    int slash = from.getPath().lastIndexOf('/');
    return slash <= 0 ? "/" : from.getPath().substring(0, slash);
  }
}
