package bank.ballast.systemtests.bank;

import bank.ballast.local.Cluster;
import bank.ballast.local.StepListener;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * The cluster that takes the place of the test run's single bank for a while, on the same database
 * and Keycloak. Whoever next asks for the single bank finds it up again.
 */
public final class TestCluster {

  private final Cluster cluster;
  private final HttpClient client;

  private TestCluster(Cluster cluster) throws IOException {
    this.cluster = cluster;
    this.client =
        HttpClient.newBuilder()
            .sslContext(cluster.proxy().trust())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** Ends the single bank and brings the cluster up. */
  public static TestCluster inPlaceOf(Bank bank) throws IOException, InterruptedException {
    bank.servers().stopWildFly();
    Cluster cluster = new Cluster(bank.settings());
    cluster.up(
        new StepListener() {
          @Override
          public void finished(String step, Duration took) {
            System.out.printf("%6.1f s  %s%n", took.toMillis() / 1000.0, step);
          }

          @Override
          public void failed(String step, Duration took, String reason) {
            System.out.printf("%6.1f s  %s FAILED%n", took.toMillis() / 1000.0, step);
          }
        });
    return new TestCluster(cluster);
  }

  /** The cluster itself. */
  public Cluster cluster() {
    return cluster;
  }

  /** The bank as customers reach it. */
  public String url() {
    return cluster.settings().cluster().publicUrl();
  }

  /** A client that trusts its certificate. */
  public HttpClient client() {
    return client;
  }

  /** Ends it. */
  public void end() throws IOException, InterruptedException {
    cluster.leave(StepListener.SILENT);
  }
}
