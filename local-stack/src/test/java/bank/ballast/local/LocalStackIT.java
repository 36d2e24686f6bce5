package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A start that comes to nothing leaves nothing. */
class LocalStackIT {

  private static final Path HOME = Path.of("target/failing-it").toAbsolutePath();

  @BeforeEach
  void clean() throws IOException {
    new LocalStack(settings()).down(StepListener.SILENT);
    Folders.delete(HOME);
  }

  @Test
  void failedStepEndsWhatWasStarted() throws Exception {
    bankWhoseMigrationFails();
    Set<String> finished = ConcurrentHashMap.newKeySet();
    LocalStack stack = new LocalStack(settings());

    assertThrows(StackFailure.class, () -> stack.up(remembering(finished)));

    assertTrue(finished.contains("MariaDB"), "the database was up when the migration failed");
    for (LocalStack.Part part : stack.parts()) {
      assertEquals(LocalStack.State.DOWN, part.state(), part.name());
    }
    for (StackSettings.Port port : settings().ports()) {
      assertTrue(ProcessTable.isFree(port.number()), port.use());
    }
  }

  @Test
  void takenPortIsNamedBeforeAnythingStarts() throws Exception {
    bankWhoseMigrationFails();
    try (ServerSocket taken = new ServerSocket(settings().keycloakPort())) {
      StackFailure failure =
          assertThrows(
              StackFailure.class, () -> new LocalStack(settings()).up(StepListener.SILENT));

      String message = String.valueOf(failure.getMessage());
      assertTrue(message.contains(Integer.toString(taken.getLocalPort())), message);
      assertTrue(message.contains("BALLAST_KEYCLOAK_PORT"), message);
      assertTrue(message.contains("java (pid " + ProcessHandle.current().pid() + ")"), message);
    }
    assertTrue(Files.notExists(HOME.resolve("test")), "nothing was started");
  }

  private static StackSettings settings() {
    StackSettings usual = TestSettings.in(HOME);
    return new StackSettings(
            usual.name(),
            HOME,
            usual.distributions(),
            HOME.resolve("build"),
            usual.httpPort(),
            usual.managementPort(),
            usual.keycloakPort(),
            usual.keycloakManagementPort(),
            usual.databasePort(),
            true,
            false)
        .withMail(usual.mail())
        .withScheme(usual.scheme());
  }

  private static void bankWhoseMigrationFails() throws IOException {
    Path build = Files.createDirectories(HOME.resolve("build"));
    Path configuration = Files.createDirectories(build.resolve("server/standalone/configuration"));
    Files.writeString(configuration.resolve("standalone.xml"), "<server/>");
    try (ZipOutputStream ear =
        new ZipOutputStream(Files.newOutputStream(build.resolve("banking.ear")))) {
      ear.putNextEntry(new ZipEntry("module.jar"));
      ZipOutputStream jar = new ZipOutputStream(ear);
      jar.putNextEntry(new ZipEntry("db/migration/broken/V1__broken.sql"));
      jar.write("CREATE TABEL broken (id INT);".getBytes(StandardCharsets.UTF_8));
      jar.finish();
      ear.closeEntry();
    }
  }

  private static StepListener remembering(Set<String> finished) {
    return new StepListener() {
      @Override
      public void finished(String step, Duration took) {
        finished.add(step);
      }

      @Override
      public void failed(String step, Duration took, String reason) {}
    };
  }
}
