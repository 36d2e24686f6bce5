package bank.ballast.platform.day;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Closes a day's work once all of its parts are done. */
@Dependent
@Named("dayEnd")
public class DayEnd extends AbstractBatchlet {

  @Inject private DayWorker worker;
  @Inject @BatchProperty private String work;
  @Inject @BatchProperty private String day;

  @Override
  public String process() {
    worker.end(work, LocalDate.parse(day));
    return "COMPLETED";
  }
}
