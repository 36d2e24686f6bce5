package bank.ballast.systemtests.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Another bank that says whose its accounts are: where the bank under test looks for one. */
public final class Responder implements AutoCloseable {

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile String answer = "{\"result\":\"MATCH\"}";

  /** One that listens at this port of this machine. */
  public Responder(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/confirmation-of-payee",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Answers so from now on. */
  public Responder says(String json) {
    answer = json;
    return this;
  }

  /** What it was asked. */
  public Queue<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
