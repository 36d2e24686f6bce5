package bank.ballast.guard.http;

import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.review.Reviews;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.TrafficWatch;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What the guard says over HTTP: {@code /status} and its like to the public, through the proxy, and
 * {@code /guard/…} to those who know its secret, on this machine alone.
 */
public final class GuardServer implements AutoCloseable {

  private final GuardSettings settings;
  private final PublicDoor everybody;
  private final ReleaseDoor releases;
  private final IncidentDoor incidents;
  private final Probes probes;
  private final TrafficWatch traffic;
  private final byte[] authorization;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  /**
   * Serves from now on.
   *
   * @param port on the loopback address
   * @param secret who knows it may do everything
   */
  public GuardServer(
      int port,
      String secret,
      GuardSettings settings,
      ReleaseDesk desk,
      Incidents incidents,
      Reviews reviews,
      Probes probes,
      TrafficWatch traffic)
      throws IOException {
    this.settings = settings;
    this.everybody = new PublicDoor(incidents, probes);
    this.releases = new ReleaseDoor(desk);
    this.incidents = new IncidentDoor(incidents, reviews);
    this.probes = probes;
    this.traffic = traffic;
    this.authorization = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Reply reply;
    try {
      reply = answer(exchange);
    } catch (ReleaseDesk.Refused e) {
      reply = Reply.problem(409, "NOT_NOW", String.valueOf(e.getMessage()));
    } catch (NoSuchElementException e) {
      reply = Reply.problem(404, "NOT_FOUND", String.valueOf(e.getMessage()));
    } catch (com.fasterxml.jackson.core.JsonProcessingException
        | IllegalArgumentException
        | DateTimeException e) {
      reply = Reply.problem(400, "BAD_REQUEST", "The body is not what is wanted here.");
    } catch (IOException | RuntimeException e) {
      reply = Reply.problem(500, "GUARD_FAULT", String.valueOf(e.getMessage()));
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'");
    exchange.sendResponseHeaders(reply.status(), reply.length());
    try (var out = exchange.getResponseBody()) {
      reply.writeTo(out);
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException, ReleaseDesk.Refused {
    if (!exchange.getRequestURI().getPath().startsWith(Asked.PREFIX)) {
      return everybody.answer(exchange);
    }
    if (!knowsTheSecret(exchange)) {
      return Reply.problem(401, "UNAUTHENTICATED", "The guard does not know you.");
    }
    Asked asked = Asked.of(exchange);
    return switch (asked.word(0)) {
      case "releases" -> releases.answer(asked);
      case "incidents" -> incidents.answer(asked);
      case "curves" -> Reply.json(200, traffic.curves());
      case "settings" ->
          Reply.json(
              200,
              Map.of(
                  "stages", settings.stages(),
                  "bake", settings.bake().toString(),
                  "watch", settings.watch().toString()));
      case "probes" ->
          Reply.json(
              200,
              Map.of("stable", probes.last(Side.STABLE), "candidate", probes.last(Side.CANDIDATE)));
      default -> Reply.nothingHere();
    };
  }

  private boolean knowsTheSecret(HttpExchange exchange) {
    String said = exchange.getRequestHeaders().getFirst("Authorization");
    return said != null
        && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), authorization);
  }
}
