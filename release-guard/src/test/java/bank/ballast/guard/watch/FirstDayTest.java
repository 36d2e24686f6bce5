package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class FirstDayTest {

  @Test
  void aBankWithoutASandboxIsNamedAsSuch() throws Exception {
    HttpServer bank =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    bank.createContext(
        "/",
        exchange -> {
          boolean sandbox = exchange.getRequestURI().getPath().contains("/sandbox/");
          exchange.sendResponseHeaders(sandbox ? 404 : 201, 2);
          exchange.getResponseBody().write(new byte[] {'{', '}'});
          exchange.close();
        });
    bank.start();
    try {
      Device device = new Device(SSLContext.getDefault(), Map.of());
      FirstDay day = new FirstDay(device, "http://localhost:" + bank.getAddress().getPort());

      ProbeFailure failure = assertThrows(ProbeFailure.class, () -> day.open("a token"));

      assertTrue(String.valueOf(failure.getMessage()).contains("BALLAST_SANDBOX"));
    } finally {
      bank.stop(0);
    }
  }
}
