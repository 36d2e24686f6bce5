package bank.ballast.platform.revision;

import bank.ballast.platform.Database;
import java.sql.SQLException;

/** Something in the database that this node keeps in memory. */
public interface Followed {

  /** Its name in {@code platform_revision}. */
  String name();

  /** Reads it anew. What is in memory stays where this fails. */
  void read(Database database) throws SQLException;
}
