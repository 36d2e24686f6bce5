package bank.ballast.rehearsal.customers;

import bank.ballast.local.DemoLogIns;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Employees who sign in at the support desk again and again, each time with a new browser. */
public final class Desk implements AutoCloseable {

  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Duration EVERY = Duration.ofSeconds(4);

  /** After so many turns a browser gives up, too. */
  private static final int MOST_TURNS = 20;

  private final BankAddress address;
  private final List<DemoLogIns.LogIn> employees;
  private final Diary diary;
  private final Wire wire;
  private final ExecutorService threads;

  /** These employees, none of whom is at work yet. */
  public Desk(BankAddress address, List<DemoLogIns.LogIn> employees, Diary diary)
      throws IOException {
    this.address = address;
    this.employees = List.copyOf(employees);
    this.diary = diary;
    this.wire = new Wire(address.certificate());
    this.threads = Executors.newCachedThreadPool();
  }

  /** They come to work. */
  public void start() {
    for (int i = 0; i < employees.size(); i++) {
      DemoLogIns.LogIn employee = employees.get(i);
      long first = EVERY.toMillis() * i / employees.size();
      threads.execute(() -> work(employee, first));
    }
  }

  private void work(DemoLogIns.LogIn employee, long pauseMillis) {
    try {
      Thread.sleep(pauseMillis);
      while (true) {
        signIn(employee);
        Thread.sleep(EVERY.toMillis());
      }
    } catch (InterruptedException home) {
      Thread.currentThread().interrupt();
    }
  }

  private void signIn(DemoLogIns.LogIn employee) throws InterruptedException {
    Instant begin = Instant.now();
    String why = "";
    int status = 0;
    Outcome outcome = Outcome.WRONG;
    try {
      HttpResponse<String> page = arrive(employee);
      status = page.statusCode();
      boolean home = page.uri().getPath().startsWith("/portal") && status == 200;
      outcome = home ? Outcome.DONE : Outcome.WRONG;
      why = home ? "" : status / 100 == 3 ? "sent round in circles" : page.uri().getPath();
    } catch (IOException e) {
      outcome = Outcome.UNANSWERED;
      why = e.getClass().getSimpleName();
    }
    diary.add(
        new Attempt(
            begin,
            employee.username(),
            Platform.WEB,
            "desk",
            Attempt.SIGN_IN,
            outcome,
            status,
            why,
            Duration.between(begin, Instant.now()).toMillis()));
  }

  /** Goes where the browser is sent, and fills the form in once. */
  private HttpResponse<String> arrive(DemoLogIns.LogIn employee)
      throws IOException, InterruptedException {
    BrowserCookies cookies = new BrowserCookies();
    HttpResponse<String> page = get(URI.create(address.bank() + "/portal/"), cookies);
    boolean filledIn = false;
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      String to = page.headers().firstValue("Location").orElse("");
      Matcher form = FORM.matcher(page.body());
      if (page.statusCode() / 100 == 3) {
        page = get(page.uri().resolve(to), cookies);
      } else if (!filledIn && page.uri().getPath().startsWith("/realms") && form.find()) {
        filledIn = true;
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        page =
            send(
                HttpRequest.newBuilder(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(filledIn(employee))),
                action,
                cookies);
      } else {
        return page;
      }
    }
    return page;
  }

  private static String filledIn(DemoLogIns.LogIn employee) {
    return "username="
        + URLEncoder.encode(employee.username(), StandardCharsets.UTF_8)
        + "&password="
        + URLEncoder.encode(employee.password(), StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(URI to, BrowserCookies cookies)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(to).GET(), to, cookies);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, URI to, BrowserCookies cookies)
      throws IOException, InterruptedException {
    String sent = cookies.header(to);
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    HttpResponse<String> response = wire.send(request);
    cookies.keep(to, response.headers().allValues("Set-Cookie"));
    return response;
  }

  /** They go home. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(Wire.PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
