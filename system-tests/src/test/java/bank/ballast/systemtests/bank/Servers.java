package bank.ballast.systemtests.bank;

import bank.ballast.local.BankServer;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StepListener;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The bank's programs, to be taken away and given back. */
public final class Servers {

  private static final String WILDFLY = "Bank (WildFly)";
  private static final String MARIADB = "MariaDB";

  private final LocalStack stack;

  Servers(LocalStack stack) {
    this.stack = stack;
  }

  /** Kills WildFly as a power cut would: it gets no moment to finish anything. */
  public void killWildFly() {
    kill(WILDFLY);
  }

  /** Kills MariaDB in the same way. */
  public void killMariaDb() {
    kill(MARIADB);
  }

  /** Ends Keycloak. */
  public void stopKeycloak() {
    try {
      stack.keycloak().stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends WildFly alone, and cleanly. */
  public void stopWildFly() {
    try {
      new BankServer(stack.settings(), stack.secrets()).stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts WildFly alone, and returns when its deployments are ready. */
  public void startWildFly() {
    try {
      BankServer server = new BankServer(stack.settings(), stack.secrets());
      server.start(server.prepare());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts MariaDB alone, and returns when it serves. */
  public void startMariaDb() {
    try {
      stack.database().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts what does not run, and returns when all of it serves. */
  public void startAll() {
    try {
      stack.up(StepListener.SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void kill(String name) {
    long pid =
        stack.parts().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no part is named " + name))
            .pid();
    ProcessHandle script =
        ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(name + " does not run"));
    // The pid is the start script's where there is one: the server is below it.
    script.descendants().forEach(ProcessHandle::destroyForcibly);
    script.destroyForcibly();
    script.onExit().join();
  }
}
