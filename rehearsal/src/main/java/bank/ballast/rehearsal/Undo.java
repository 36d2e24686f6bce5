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

/** Takes seeded migrations back, so that a rehearsal finds the database as it was. */
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

  private void undo(SeededRelease release) throws IOException {
    try (Connection connection = migrator.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Files.readString(release.undo()).split(";\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw new StackFailure("The migration of %s stays: %s".formatted(release.name(), e), e);
    }
  }
}
