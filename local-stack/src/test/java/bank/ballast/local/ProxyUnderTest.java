package bank.ballast.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A real HAProxy before tiny nodes, and what one asks it. */
final class ProxyUnderTest implements AutoCloseable {

  private static final Path HOME = Path.of("target/proxy-it").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  final StackSettings settings =
      TestSettings.in(HOME).withCluster(new ClusterPorts(18460, 18461, 18465, 18469));
  final HaproxyServer proxy = new HaproxyServer(settings);
  final TinyNode first;
  final TinyNode second;
  final TinyNode guard;
  private @Nullable TinyNode candidate;
  private final HttpClient client;

  ProxyUnderTest() throws IOException, InterruptedException {
    proxy.stop();
    Folders.delete(HOME);
    first = new TinyNode("node-1", 18461);
    second = new TinyNode("node-2", 18462);
    guard = new TinyNode("guard", 18469);
    candidate = new TinyNode("candidate", 18463);
    proxy.prepare(true);
    proxy.start();
    client = HttpClient.newBuilder().sslContext(proxy.trust()).connectTimeout(PATIENCE).build();
    awaitUp("stable", "node-1");
    awaitUp("stable", "node-2");
    awaitUp("candidate", "candidate");
  }

  HaproxySocket socket() {
    return proxy.socket();
  }

  /** Customers go where nothing was said of them; the candidate is there. */
  void reset() throws IOException, InterruptedException {
    socket().share(0);
    socket().staff(false);
    socket().salt("none");
    socket().watchedUntil(Instant.now().getEpochSecond() + 3_600);
    for (String pinned : proxy.pinned().keySet()) {
      proxy.unpin(pinned);
    }
    if (candidate == null) {
      candidate = new TinyNode("candidate", 18463);
    }
    socket().state("candidate", "candidate", "ready");
    socket().state("stable", "node-1", "ready");
    socket().state("stable", "node-2", "ready");
    awaitUp("stable", "node-1");
    awaitUp("stable", "node-2");
    awaitUp("candidate", "candidate");
  }

  void loseCandidate() {
    if (candidate != null) {
      candidate.close();
      candidate = null;
    }
  }

  TinyNode candidate() {
    if (candidate == null) {
      throw new IllegalStateException("The candidate was taken away.");
    }
    return candidate;
  }

  void awaitUp(String backend, String server) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (socket().server(backend, server).filter(HaproxySocket.Server::isUp).isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(backend + "/" + server + " does not come up");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.cluster().publicUrl() + path))
        .timeout(PATIENCE);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpClient client() {
    return client;
  }

  /** Who answers. */
  String nodeFor(HttpRequest.Builder request) throws IOException, InterruptedException {
    return nodeOf(send(request));
  }

  static String nodeOf(HttpResponse<String> answer) {
    return answer.body().lines().findFirst().orElse("nobody");
  }

  /** What a cookie is set to; null where it is not set. */
  static @Nullable String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
        .findFirst()
        .orElse(null);
  }

  /** Where a name falls among 10,000, counted as everybody but the proxy counts it. */
  static long bucket(String who, String salt) {
    CRC32 crc = new CRC32();
    crc.update((who + "|" + salt).getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 10_000;
  }

  /** A name that falls below a share, or one that does not. */
  static String someone(String begin, boolean below, int share) {
    int number = 0;
    while (bucket(begin + number, "none") < share != below) {
      number++;
    }
    return begin + number;
  }

  /** A token that says who it is; its signature is not the proxy's business. */
  static String token(String subject, String... roles) {
    return tokenUntil(1, subject, roles);
  }

  /** One that expires in a second since 1970. */
  static String tokenUntil(long second, String subject, String... roles) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String list = String.join(",", Arrays.stream(roles).map(role -> "\"" + role + "\"").toList());
    String claims =
        "{\"exp\":%d,\"sub\":\"%s\",\"realm_access\":{\"roles\":[%s]},\"azp\":\"mobile-app\"}"
            .formatted(second, subject, list);
    return "Bearer %s.%s.c2ln"
        .formatted(
            encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)),
            encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)));
  }

  /** The last line about a path, once it is written. */
  List<String> logged(String path) throws IOException, InterruptedException {
    String wanted = path.replace("/", "%2F");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      List<String> lines =
          Files.readAllLines(proxy.log()).stream()
              .filter(line -> line.startsWith("R ") && line.contains(" " + wanted + " "))
              .toList();
      if (!lines.isEmpty()) {
        return List.of(lines.get(lines.size() - 1).split(" ", -1));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("no line about " + path);
  }

  @Override
  public void close() throws IOException {
    proxy.stop();
    loseCandidate();
    first.close();
    second.close();
    guard.close();
  }
}
