package bank.ballast.guard.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.guard.traffic.RequestLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationsTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void whoWasSignedInLastIsKnownAfterARestart() throws IOException {
    Installations installations = new Installations(folder);
    installations.see(line("anna", 200, "%2Fapi%2Fprofile"));
    installations.see(line("ben", 200, "%2Fapi%2Fprofile"));
    installations.keep();

    assertEquals(Optional.of("ben"), new Installations(folder).customer("phone-1"));
  }

  @Test
  void aTokenThatTheBankDidNotTakeProvesNothing() throws IOException {
    Installations installations = new Installations(folder);
    installations.see(line("mallory", 401, "%2Fapi%2Fprofile"));
    installations.see(line("mallory", 200, "%2Fapi%2Fapp-version"));
    installations.see(line("~mallory", 200, "%2Fapi%2Fprofile"));

    assertEquals(Optional.empty(), installations.customer("phone-1"));
  }

  @Test
  void whatAnybodyIsAnsweredProvesNothing() throws IOException {
    Installations installations = new Installations(folder);
    for (String path :
        List.of(
            "/api/docs",
            "/api/docs/openapi",
            "/api/app-version;a",
            "/api/app%252Dversion",
            "/api/profile/../docs",
            "/api//docs",
            "/health/ready")) {
      installations.see(line("mallory", 200, path));
    }
    installations.see(line("stable", "OPTIONS", "mallory", 200, "/api/profile"));
    installations.see(line("guard", "GET", "mallory", 200, "/api/incidents/inc_1"));
    assertEquals(Optional.empty(), installations.customer("phone-1"));
  }

  private static RequestLine line(String who, int status, String path) {
    return line("stable", "GET", who, status, path);
  }

  private static RequestLine line(
      String backend, String method, String who, int status, String path) {
    return RequestLine.of(
            "R 1795300000000 %s node-1 %d ---- 0 0 0 1 12 14 %s %s %s phone-1 ios 1.0 - - 1"
                .formatted(backend, status, method, path, who))
        .orElseThrow();
  }
}
