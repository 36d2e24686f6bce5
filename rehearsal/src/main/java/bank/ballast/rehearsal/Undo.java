package bank.ballast.rehearsal;

import bank.ballast.local.StackFailure;
import bank.ballast.rehearsal.releases.SeededRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Takes back what a rehearsal left in the database, so that the next one finds it as it was. */
final class Undo {

  private final DataSource migrator;

  Undo(DataSource migrator) {
    this.migrator = migrator;
  }

  /** Those of all these releases; what was never applied is left alone. */
  void all(List<SeededRelease> releases) throws IOException {
    for (SeededRelease release : releases) {
      if (Files.exists(release.undo())) {
        undo(release);
      }
    }
  }

  /** The bank says of no version of its app any more that it is broken. */
  void verdicts() {
    run(
        List.of(
            "DELETE FROM platform_app_version",
            "UPDATE platform_revision SET revision = revision + 1 WHERE name = 'app-versions'"),
        "What was said of the app's versions stays");
  }

  private void undo(SeededRelease release) throws IOException {
    run(
        List.of(Files.readString(release.undo()).split(";\n", -1)),
        "The migration of " + release.name() + " stays");
  }

  private void run(List<String> statements, String ifNot) {
    try (Connection connection = migrator.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw new StackFailure(ifNot + ": " + e, e);
    }
  }
}
