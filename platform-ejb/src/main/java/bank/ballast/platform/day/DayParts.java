package bank.ballast.platform.day;

import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Properties;
import javax.sql.DataSource;

/** Tells the batch engine into which parts a day's work was cut. */
@Dependent
@Named("dayParts")
public class DayParts implements PartitionMapper {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject @BatchProperty private String work;
  @Inject @BatchProperty private String day;

  @Override
  public PartitionPlan mapPartitions() throws Exception {
    int parts = new DayTable(new Database(dataSource)).parts(work, LocalDate.parse(day));
    Properties[] each = new Properties[parts];
    for (int part = 0; part < parts; part++) {
      each[part] = new Properties();
      each[part].setProperty("part", Integer.toString(part));
    }
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(parts);
    plan.setThreads(Math.min(parts, Runtime.getRuntime().availableProcessors() * 2));
    plan.setPartitionProperties(each);
    return plan;
  }
}
