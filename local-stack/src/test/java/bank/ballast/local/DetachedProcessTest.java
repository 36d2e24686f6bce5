package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedProcessTest {

  @TempDir Path folder = Path.of(".");

  @Test
  void isFoundAgainByItsPidFile() throws Exception {
    DetachedProcess started = sleep();

    DetachedProcess found = DetachedProcess.running(pidFile()).orElseThrow();

    assertEquals(started.pid(), found.pid());
    found.stop(Duration.ofSeconds(5));
    assertFalse(started.isAlive());
    assertFalse(Files.exists(pidFile()));
  }

  @Test
  void anotherProgramWithTheSamePidIsNotTakenForIt() throws Exception {
    DetachedProcess started = sleep();
    try {
      Files.writeString(pidFile(), started.pid() + " 1@an-earlier-boot");

      assertEquals(Optional.empty(), DetachedProcess.running(pidFile()));
      assertTrue(started.isAlive());
    } finally {
      started.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void aScriptsChildEndsWithTheScript() throws Exception {
    DetachedProcess script = start("/bin/sh", "-c", "sleep 600 & echo $! >child; wait");
    ProcessHandle child = child();

    script.stop(Duration.ofMillis(500));

    assertFalse(child.isAlive());
  }

  @Test
  void whatItStartedDetachedOutlivesIt() throws Exception {
    for (boolean kill : new boolean[] {false, true}) {
      DetachedProcess guard = start("/bin/sh", "-c", "setsid sleep 600 & echo $! >child; wait");
      ProcessHandle child = child();
      while (!ProcessTable.isOfSession(child.pid(), child.pid())) {
        Thread.onSpinWait();
      }
      try {
        if (kill) {
          guard.kill();
        } else {
          guard.stop(Duration.ofMillis(500));
        }

        assertFalse(guard.isAlive());
        assertTrue(child.isAlive(), kill ? "killed" : "stopped");
      } finally {
        child.destroyForcibly();
      }
    }
  }

  @Test
  void runsInASessionOfItsOwn() throws Exception {
    DetachedProcess started = sleep();
    try {
      String stat = Files.readString(Path.of("/proc/" + started.pid() + "/stat"));
      String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      assertEquals(Long.toString(started.pid()), afterName[3], "session");
    } finally {
      started.stop(Duration.ofSeconds(5));
    }
  }

  private ProcessHandle child() throws Exception {
    Path childPid = folder.resolve("child");
    while (!Files.exists(childPid) || Files.size(childPid) == 0) {
      Thread.onSpinWait();
    }
    ProcessHandle child =
        ProcessHandle.of(Long.parseLong(Files.readString(childPid).strip())).orElseThrow();
    Files.delete(childPid);
    return child;
  }

  private DetachedProcess sleep() throws Exception {
    DetachedProcess process = start("/bin/sh", "-c", "echo on >ready; exec sleep 600");
    while (!Files.exists(folder.resolve("ready"))) {
      Thread.onSpinWait();
    }
    return process;
  }

  private DetachedProcess start(String... command) throws Exception {
    return DetachedProcess.start(
        List.of(command), Map.of(), folder, folder.resolve("log/a.log"), pidFile());
  }

  private Path pidFile() {
    return folder.resolve("run/a.pid");
  }
}
