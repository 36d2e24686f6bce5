package bank.ballast.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

  private static final int SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource database;

  @Override
  public HealthCheckResponse call() {
    boolean answers;
    try (Connection connection = database.getConnection()) {
      answers = connection.isValid(SECONDS);
    } catch (SQLException away) {
      answers = false;
    }
    return HealthCheckResponse.named("database").status(answers).build();
  }
}
