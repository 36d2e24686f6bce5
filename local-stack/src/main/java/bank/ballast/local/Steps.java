package bank.ballast.local;

import java.io.IOException;
import java.time.Duration;

/** Tells how long each step took. */
record Steps(StepListener listener) {

  void run(String name, LocalStack.Task task) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try {
      task.run();
    } catch (IOException | InterruptedException | RuntimeException e) {
      listener.failed(name, Duration.ofNanos(System.nanoTime() - begin), e.toString());
      throw e;
    }
    listener.finished(name, Duration.ofNanos(System.nanoTime() - begin));
  }
}
