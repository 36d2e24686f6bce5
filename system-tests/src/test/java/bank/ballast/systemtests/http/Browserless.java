package bank.ballast.systemtests.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A browser without pictures: cookies, forms and redirects. */
public final class Browserless {

  private static final int MOST_REDIRECTS = 12;

  private final Function<HttpRequest.Builder, Answer> network;
  private final Cookies cookies = new Cookies();
  private final List<Answer> history = new ArrayList<>();

  /** One that reaches what everybody reaches. */
  public Browserless() {
    this(Http::send);
  }

  /** One that trusts more than others, for instance. */
  public Browserless(Function<HttpRequest.Builder, Answer> network) {
    this.network = network;
  }

  /** What it has been told to remember. */
  public Cookies cookies() {
    return cookies;
  }

  /** Opens an address, following redirects to the page at their end. */
  public Answer open(URI address) {
    return openUntil(address, redirect -> false);
  }

  /** As {@link #open}, but stops at the redirect to an address that is the one looked for. */
  public Answer openUntil(URI address, Predicate<URI> last) {
    return follow(once(HttpRequest.newBuilder(address).header("Accept", "text/html")), last);
  }

  /** Sends a form, following redirects to the page at their end. */
  public Answer submit(URI address, Map<String, String> fields) {
    return submitUntil(address, fields, redirect -> false);
  }

  /** As {@link #submit}, but stops at the redirect to an address that is the one looked for. */
  public Answer submitUntil(URI address, Map<String, String> fields, Predicate<URI> last) {
    return follow(
        once(
            HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))),
        last);
  }

  /** One request with the cookies, and no redirect followed. */
  public Answer once(HttpRequest.Builder request) {
    HttpRequest.Builder withCookies = request.copy();
    cookies.send(request.copy().build().uri(), withCookies);
    Answer answer = network.apply(withCookies);
    cookies.receive(answer.response());
    history.add(answer);
    return answer;
  }

  /** Every line by which the server at this address has set a cookie. */
  public List<String> setCookies(URI address) {
    return history.stream()
        .filter(it -> it.response().uri().getAuthority().equals(address.getAuthority()))
        .flatMap(it -> it.response().headers().allValues("Set-Cookie").stream())
        .toList();
  }

  /** Every answer that came so far, redirects too. */
  public List<Answer> history() {
    return List.copyOf(history);
  }

  /** Fields as a form sends them. */
  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private Answer follow(Answer first, Predicate<URI> last) {
    Answer answer = first;
    for (int redirects = 0; answer.status() / 100 == 3; redirects++) {
      URI next = target(answer);
      if (last.test(next)) {
        return answer;
      }
      if (redirects == MOST_REDIRECTS) {
        throw new AssertionError("redirected in circles: " + answer);
      }
      answer = once(HttpRequest.newBuilder(next).header("Accept", "text/html"));
    }
    return answer;
  }

  /** Where a redirect leads. */
  public static URI target(Answer redirect) {
    String location =
        redirect
            .header("Location")
            .orElseThrow(() -> new AssertionError("no redirect: " + redirect));
    return redirect.response().uri().resolve(location);
  }
}
