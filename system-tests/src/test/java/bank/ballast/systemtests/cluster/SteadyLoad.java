package bank.ballast.systemtests.cluster;

import bank.ballast.systemtests.bank.TestCluster;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who read and pay without a pause, and remember everything that went wrong. */
final class SteadyLoad {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CALLERS = 6;

  private final TestCluster cluster;
  private final Holder payer;
  private final Holder payee;
  private final boolean unrepeatable;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger paid = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
  private final List<Future<?>> callers = new ArrayList<>();

  /**
   * Begins.
   *
   * @param unrepeatable whether some requests are of the kind that nobody may send twice
   */
  SteadyLoad(TestCluster cluster, Holder payer, Holder payee, boolean unrepeatable) {
    this.cluster = cluster;
    this.payer = payer;
    this.payee = payee;
    this.unrepeatable = unrepeatable;
    for (int i = 0; i < CALLERS; i++) {
      callers.add(threads.submit(this::goOn));
    }
  }

  /** Waits until so many more requests were answered. */
  void awaitAnswers(int more) throws InterruptedException {
    int wanted = answered.get() + more;
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (answered.get() < wanted) {
      if (System.nanoTime() > end) {
        throw new AssertionError("too few answers; failures: " + failures);
      }
      Thread.sleep(5);
    }
  }

  int answered() {
    return answered.get();
  }

  /** How many payments of a penny were acknowledged. */
  int paid() {
    return paid.get();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Ends, and returns when the last answer has come. */
  void end() throws ExecutionException, InterruptedException {
    over.set(true);
    for (Future<?> caller : callers) {
      caller.get();
    }
    threads.shutdown();
  }

  private void goOn() {
    while (!over.get()) {
      send(request("/api/accounts/" + payer.account().id() + "/balance").GET(), 200);
      send(
          request("/api/payments")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(json(Customer.payment(payer.account(), payee.account(), 1))),
          201);
      if (unrepeatable) {
        // They have one: what counts is that the bank says so.
        send(request("/api/profile").POST(json(Customers.profile("Robin Again"))), 409);
      }
    }
  }

  private void send(HttpRequest.Builder request, int expected) {
    HttpRequest built = request.build();
    String what = built.method() + " " + built.uri().getPath();
    try {
      var answer = cluster.client().send(built, BodyHandlers.ofString());
      if (answer.statusCode() == expected) {
        answered.incrementAndGet();
        if (expected == 201) {
          paid.incrementAndGet();
        }
      } else {
        failures.add(what + ": " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      failures.add(what + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over.set(true);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(cluster.url() + path))
        .timeout(Duration.ofSeconds(20))
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + payer.customer().person().token());
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
