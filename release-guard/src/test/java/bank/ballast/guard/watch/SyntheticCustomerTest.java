package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.guard.traffic.Side;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class SyntheticCustomerTest {

  @Test
  void comesWithAPlatformAndWithNoVersionThatCouldBeBlocked() throws Exception {
    List<Headers> headers = new CopyOnWriteArrayList<>();
    HttpServer bank =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    bank.createContext(
        "/",
        exchange -> {
          headers.add(exchange.getRequestHeaders());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    bank.start();
    try {
      String url = "http://localhost:" + bank.getAddress().getPort();
      SyntheticPeople.Person person =
          new SyntheticPeople.Person(Side.STABLE, "ios", "u", "p", "s", "phone", "a", "b");

      new SyntheticCustomer(person, SSLContext.getDefault(), url, url)
          .device()
          .get(URI.create(url), Map.of());

      assertEquals("ios", headers.get(0).getFirst("X-App-Platform"));
      assertEquals("phone", headers.get(0).getFirst("X-Installation-Id"));
      assertFalse(headers.get(0).containsKey("X-App-Version"));
    } finally {
      bank.stop(0);
    }
  }
}
