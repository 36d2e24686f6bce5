package planted.entities.accounts;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Planted: takes a broken connection for a row that is not there. */
public class RowFinder {

  /** The row, or null. */
  public @Nullable AccountRow find(EntityManager entities, long id) {
    return entities.find(AccountRow.class, id);
  }
}
