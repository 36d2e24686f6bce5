package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportFeedTest {

  @Test
  void aDatabaseThatSaysNothingIsWaitedForForSecondsOnly() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      ReportFeed feed =
          new ReportFeed(
              "jdbc:mariadb://127.0.0.1:" + silent.getLocalPort() + "/ballast", "reader", "secret");
      assertTimeoutPreemptively(
          Duration.ofSeconds(8), () -> assertThrows(SQLException.class, feed::take));
    }
  }
}
