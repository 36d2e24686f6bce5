package bank.ballast.rehearsal.customers;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies that one device keeps for the bank's address, all of them for every path. */
final class Cookies {

  private final Map<String, String> values = new TreeMap<>();

  synchronized void keep(HttpResponse<?> response) {
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
  }

  synchronized void addTo(HttpRequest.Builder request) {
    if (!values.isEmpty()) {
      request.setHeader(
          "Cookie",
          values.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
  }
}
