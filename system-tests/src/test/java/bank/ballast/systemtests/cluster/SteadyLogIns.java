package bank.ballast.systemtests.cluster;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.TestCluster;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.SignIn;
import bank.ballast.systemtests.people.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who sign in and read, again and again, and remember everything that went wrong. */
final class SteadyLogIns {

  private final Bank bank;
  private final TestCluster cluster;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger through = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads;
  private final List<Future<?>> people = new ArrayList<>();

  /** Begins, with a thread for each. */
  SteadyLogIns(Bank bank, TestCluster cluster, List<Person> who) {
    this.bank = bank;
    this.cluster = cluster;
    this.threads = Executors.newFixedThreadPool(who.size());
    for (Person person : who) {
      people.add(threads.submit(() -> goOn(person)));
    }
  }

  /** Signs somebody in once and reads; says with which status. */
  static int once(Bank bank, TestCluster cluster, Person person) {
    String token =
        new SignIn(bank.keycloakUrl(), bank.url())
            .logIn(person.username(), person.password())
            .access();
    return Http.send(
            cluster.client(),
            HttpRequest.newBuilder(URI.create(cluster.url() + "/api/profile"))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token))
        .status();
  }

  private void goOn(Person person) {
    while (!over.get()) {
      try {
        int status = once(bank, cluster, person);
        if (status == 200) {
          through.incrementAndGet();
        } else {
          failures.add("after a log-in: " + status);
        }
      } catch (RuntimeException | AssertionError e) {
        failures.add(e.toString());
      }
    }
  }

  /** Waits until so many more got through. */
  void awaitThrough(int more) throws InterruptedException {
    int wanted = through.get() + more;
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (through.get() < wanted) {
      if (System.nanoTime() > end) {
        throw new AssertionError("too few got through; failures: " + failures);
      }
      Thread.sleep(5);
    }
  }

  int through() {
    return through.get();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Ends, and returns when the last one has. */
  void end() throws ExecutionException, InterruptedException {
    over.set(true);
    for (Future<?> person : people) {
      person.get();
    }
    threads.shutdown();
  }
}
