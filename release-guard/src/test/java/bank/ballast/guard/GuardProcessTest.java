package bank.ballast.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.local.Cluster;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardProcessTest {

  @Test
  void withoutASandboxAFirstGuardSaysWhatItWantsBeforeItStarts(@TempDir Path folder)
      throws Exception {
    Cluster cluster =
        new Cluster(
            StackSettings.of(
                folder, Map.of("BALLAST_HOME", folder.toString(), "BALLAST_SANDBOX", "false")));
    GuardProcess guard = new GuardProcess(cluster);

    StackFailure failure = assertThrows(StackFailure.class, () -> guard.start(Map.of()));

    assertTrue(String.valueOf(failure.getMessage()).contains("BALLAST_SANDBOX"));
    assertFalse(Files.exists(guard.log()));
  }
}
