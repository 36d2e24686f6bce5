package bank.ballast.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** One start: what runs side by side, and what to end if it comes to nothing. */
final class Start {

  private final StepListener listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean abandoned = new AtomicBoolean();
  private final Deque<Stop> begun = new ConcurrentLinkedDeque<>();

  Start(StepListener listener) {
    this.listener = listener;
  }

  /** Ends a server. */
  @FunctionalInterface
  interface Stop {
    void run() throws IOException;
  }

  /** Whatever comes of it is this start's: it is ended with it, the last one first. */
  void begins(Stop stop) {
    begun.push(stop);
  }

  /** Does all of it; where that fails or this program is told to end, nothing is left of it. */
  void whole(LocalStack.Task task) throws IOException, InterruptedException {
    Thread onInterrupt = new Thread(this::abandon, "end-what-was-started");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    boolean up = false;
    try {
      task.run();
      up = true;
    } finally {
      if (!up) {
        abandon();
      }
      threads.shutdown();
      removeHook(onInterrupt);
    }
  }

  /** Names each port that somebody else has. */
  static void requireFree(List<StackSettings.Port> ports, Predicate<StackSettings.Port> ours) {
    List<String> taken =
        ports.stream()
            .filter(port -> !ours.test(port) && !ProcessTable.isFree(port.number()))
            .map(
                port ->
                    "Port %d for %s is taken%s; set %s to another one."
                        .formatted(
                            port.number(),
                            port.use(),
                            ProcessTable.holderOf(port.number())
                                .map(who -> " by " + who)
                                .orElse(""),
                            port.setting()))
            .toList();
    if (!taken.isEmpty()) {
      throw new StackFailure(String.join("\n", taken));
    }
  }

  static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> step(String name, LocalStack.Task task) {
    return call(
        name,
        () -> {
          task.run();
          return null;
        });
  }

  <T> CompletableFuture<T> call(String name, Callable<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          long begin = System.nanoTime();
          try {
            T result = work.call();
            listener.finished(name, Duration.ofNanos(System.nanoTime() - begin));
            return result;
          } catch (Exception e) {
            if (!abandoned.get() && !threads.isShutdown()) {
              listener.failed(
                  name,
                  Duration.ofNanos(System.nanoTime() - begin),
                  String.valueOf(e.getMessage()));
            }
            throw new CompletionException(e);
          }
        },
        threads);
  }

  /** Waits for all, and for none of them as soon as one has failed. */
  void await(List<CompletableFuture<Void>> steps) {
    CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    CompletableFuture<?>[] watched =
        steps.stream()
            .map(
                step ->
                    step.whenComplete(
                        (result, failure) -> {
                          if (failure != null) {
                            firstFailure.completeExceptionally(failure);
                          }
                        }))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture<Void> all = CompletableFuture.allOf(watched);
    try {
      CompletableFuture.anyOf(all, firstFailure).join();
    } catch (CompletionException e) {
      if (abandoned.get()) {
        throw new StackFailure("The start was interrupted, and what it began has been ended.", e);
      }
      Throwable cause = e.getCause();
      if (cause instanceof StackFailure failure) {
        throw failure;
      }
      throw new StackFailure(String.valueOf(cause == null ? e : cause.getMessage()), e);
    }
  }

  /** Ends what this start began; called by a failure, by Ctrl-C, or by both. */
  private void abandon() {
    if (!abandoned.compareAndSet(false, true)) {
      return;
    }
    threads.shutdownNow();
    try {
      threads.awaitTermination(10, TimeUnit.SECONDS);
      for (Stop stop : begun) {
        stop.run();
      }
    } catch (IOException e) {
      listener.failed("Ending what was started", Duration.ZERO, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook is at work.
    }
  }
}
