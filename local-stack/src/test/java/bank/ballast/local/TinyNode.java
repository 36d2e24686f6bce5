package bank.ballast.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for a node: answers with its name and with the headers that it was sent. */
final class TinyNode implements AutoCloseable {

  private final String name;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger hangUps = new AtomicInteger();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  TinyNode(String name, int port) throws IOException {
    this.name = name;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The next so many requests are met by a closed connection. */
  void hangUp(int requests) {
    hangUps.set(requests);
  }

  /** How often a path was asked for here. */
  int asked(String path) {
    return asked.getOrDefault(path, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/health/ready")) {
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
      return;
    }
    exchange.getRequestBody().readAllBytes();
    asked.merge(path, 1, Integer::sum);
    if (hangUps.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      exchange.close();
      return;
    }
    if (path.startsWith("/slow")) {
      pause();
    }
    StringBuilder text = new StringBuilder(name).append('\n');
    exchange
        .getRequestHeaders()
        .forEach(
            (header, values) ->
                text.append(header.toLowerCase(java.util.Locale.ROOT))
                    .append(": ")
                    .append(String.join(",", values))
                    .append('\n'));
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("X-Trace-Id", "trace-1");
    exchange.getResponseHeaders().set("Server", "Tiny/1.0");
    exchange.getResponseHeaders().add("Set-Cookie", "plain=1; Path=/");
    int status = 200;
    if (path.startsWith("/api/problem")) {
      exchange.getResponseHeaders().set("X-Problem-Code", "INSUFFICIENT_FUNDS");
      status = 422;
    } else if (path.startsWith("/api/refused")) {
      status = 401;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
