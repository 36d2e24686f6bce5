package bank.ballast.local;

import java.time.Duration;

/** Told of each step as it happens, from several threads. */
public interface StepListener {

  /** Hears nothing. */
  StepListener SILENT =
      new StepListener() {
        @Override
        public void finished(String step, Duration took) {}

        @Override
        public void failed(String step, Duration took, String reason) {}
      };

  /** A step is done. */
  void finished(String step, Duration took);

  /** A step failed, and what was started is being ended. */
  void failed(String step, Duration took, String reason);
}
