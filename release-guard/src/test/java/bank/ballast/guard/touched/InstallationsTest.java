package bank.ballast.guard.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.guard.traffic.RequestLine;
import java.io.IOException;
import java.nio.file.Path;
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

  private static RequestLine line(String who, int status, String path) {
    return RequestLine.of(
            "R 1795300000000 stable node-1 %d ---- 0 0 0 1 12 14 GET %s %s phone-1 ios 1.0 - - 1"
                .formatted(status, path, who))
        .orElseThrow();
  }
}
