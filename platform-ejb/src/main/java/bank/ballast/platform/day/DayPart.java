package bank.ballast.platform.day;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/**
 * One part of a day's work. A batchlet and not a chunk: a chunk is a transaction of the
 * container's, in which the ledger takes no call.
 */
@Dependent
@Named("dayPart")
public class DayPart implements Batchlet {

  @Inject private DayWorker worker;
  @Inject @BatchProperty private String work;
  @Inject @BatchProperty private String day;
  @Inject @BatchProperty private String part;

  private volatile boolean stopped;

  @Override
  public String process() {
    LocalDate date = LocalDate.parse(day);
    int number = Integer.parseInt(part);
    boolean more = true;
    while (more && !stopped) {
      more = worker.page(work, date, number);
    }
    return "COMPLETED";
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
