package bank.ballast.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlives the command that started it. Its pid file holds the pid and when that
 * process began, so that a pid which the system gave to another program is never taken for it.
 */
public final class DetachedProcess {

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /** What a user's shell may hold for their own Java programs, and would change our servers. */
  private static final List<String> NOT_PASSED_ON =
      List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS", "JBOSS_HOME");

  private final ProcessHandle handle;
  private final Path pidFile;

  private DetachedProcess(ProcessHandle handle, Path pidFile) {
    this.handle = handle;
    this.pidFile = pidFile;
  }

  /**
   * Starts a program in a session of its own, where the caller's Ctrl-C does not reach it.
   *
   * @param log begins anew; the last one is kept beside it
   * @param secrets joins the caller's environment; the place for passwords, which other users of
   *     the machine can't read there
   */
  public static DetachedProcess start(
      List<String> command, Map<String, String> secrets, Path folder, Path log, Path pidFile)
      throws IOException {
    Files.createDirectories(log.getParent());
    Files.createDirectories(pidFile.getParent());
    if (Files.exists(log)) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".before"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    // Who asked for what stands in it.
    PrivateFiles.write(log, "");
    List<String> whole = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      whole.add(SETSID.toString());
    }
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    NOT_PASSED_ON.forEach(builder.environment()::remove);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(secrets);
    ProcessHandle handle = builder.start().toHandle();
    Files.writeString(pidFile, handle.pid() + " " + ProcessTable.began(handle.pid()).orElse("?"));
    return new DetachedProcess(handle, pidFile);
  }

  /** The process of a pid file, where it is still the one that was started. */
  public static Optional<DetachedProcess> running(Path pidFile) {
    try {
      String[] parts = Files.readString(pidFile).strip().split(" ", 2);
      long pid = Long.parseLong(parts[0]);
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(handle -> ProcessTable.began(pid).equals(Optional.of(parts[1])))
          .map(handle -> new DetachedProcess(handle, pidFile));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // No pid file, or half of one: nothing that we could say is ours.
      return Optional.empty();
    }
  }

  /** Whether it is there. */
  public boolean isAlive() {
    return handle.isAlive();
  }

  /** Its number; that of its start script, where it has one. */
  public long pid() {
    return handle.pid();
  }

  /** Asks it to end, waits, and ends it by force when the time is over. */
  public void stop(Duration patience) throws IOException {
    List<ProcessHandle> family = family();
    handle.destroy();
    for (ProcessHandle member : family) {
      if (!ended(member, patience)) {
        member.destroyForcibly();
        ended(member, Duration.ofSeconds(5));
      }
    }
    Files.deleteIfExists(pidFile);
  }

  /** Ends it as a power cut would: it gets no moment to finish anything. */
  public void kill() throws IOException {
    List<ProcessHandle> family = family();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(member -> ended(member, Duration.ofSeconds(10)));
    Files.deleteIfExists(pidFile);
  }

  /**
   * A server behind a start script is the script's child, and would outlive a killed script. What
   * it started detached has a session of its own, and goes on.
   */
  private List<ProcessHandle> family() {
    List<ProcessHandle> family = new ArrayList<>();
    handle
        .descendants()
        .filter(child -> ProcessTable.isOfSession(child.pid(), handle.pid()))
        .forEach(family::add);
    family.add(handle);
    return family;
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    try {
      exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
