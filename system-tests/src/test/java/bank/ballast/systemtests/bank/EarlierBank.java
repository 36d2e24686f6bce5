package bank.ballast.systemtests.bank;

import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.systemtests.http.AnswerCheck;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.OpenApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;

/**
 * Another release beside the bank of the run, with the same Keycloak, on an empty database of its
 * own in which its migrations and then today's have run.
 */
public final class EarlierBank implements AutoCloseable {

  private final ClusterNode node;

  private EarlierBank(ClusterNode node) {
    this.node = node;
  }

  /** Starts it. */
  public static EarlierBank of(Bank bank, Path ear) throws IOException, InterruptedException {
    Cluster cluster = new Cluster(bank.settings());
    String earlier = cluster.releases().keep(ear);
    String today = cluster.releases().keep(bank.settings().build().resolve("banking.ear"));
    cluster.trial(earlier, today);
    ClusterNode node = cluster.node(Cluster.CANDIDATE);
    node.startOnTrial(earlier);
    return new EarlierBank(node);
  }

  /** An address below its own. */
  public URI at(String path) {
    return URI.create(node.node().url() + path);
  }

  /** Its API in nobody's hands, held to what this release says of it. */
  public Api api() {
    OpenApi document =
        new OpenApi(
            Http.send(HttpRequest.newBuilder(at("/openapi")).header("Accept", "application/json"))
                .expect(200)
                .json());
    return new Api(at("/api").toString(), new AnswerCheck(document), () -> null);
  }

  @Override
  public void close() throws IOException {
    node.kill();
  }
}
