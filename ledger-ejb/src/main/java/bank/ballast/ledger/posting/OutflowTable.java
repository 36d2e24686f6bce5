package bank.ballast.ledger.posting;

import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.database.Rows;
import bank.ballast.ledger.database.Script;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Statements on what has left accounts. Whoever changes it has locked the account. */
final class OutflowTable {

  private static final String FIND =
      "SELECT account_id, kind, most, business_date, used FROM ledger_outflow"
          + " WHERE account_id IN (%s)";

  private static final String KEEP =
      "INSERT INTO ledger_outflow (account_id, kind, business_date, used) VALUES %s"
          + " ON DUPLICATE KEY UPDATE business_date = VALUES(business_date), used = VALUES(used)";

  private static final String LIMIT =
      "INSERT INTO ledger_outflow (account_id, kind, most, used) VALUES (?, ?, ?, 0)"
          + " ON DUPLICATE KEY UPDATE most = VALUES(most)";

  private OutflowTable() {}

  /** Reads the states of these accounts, if there are any to be read. */
  static Script find(
      Script script, Collection<OutflowState.Key> keys, Consumer<OutflowState> states) {
    if (keys.isEmpty()) {
      return script;
    }
    Set<UUID> accounts =
        keys.stream().map(key -> key.account().value()).collect(Collectors.toSet());
    return script.query(
        FIND.formatted(Rows.placeholders(accounts.size())),
        accounts,
        rows ->
            states.accept(
                new OutflowState(
                    new OutflowState.Key(
                        new LedgerAccountId(UUID.fromString(rows.getString("account_id"))),
                        rows.getString("kind")),
                    rows.getObject("most", Long.class),
                    rows.getObject("business_date", LocalDate.class),
                    rows.getLong("used"))));
  }

  /** Writes states, if there are any. */
  static Script keep(Script script, Collection<OutflowState> states) {
    if (states.isEmpty()) {
      return script;
    }
    List<Object> parameters = new ArrayList<>(4 * states.size());
    for (OutflowState state : states) {
      parameters.add(state.key().account().value());
      parameters.add(state.key().kind());
      parameters.add(Rows.orMissing(state.day()));
      parameters.add(state.used());
    }
    String rows = String.join(", ", Collections.nCopies(states.size(), "(?, ?, ?, ?)"));
    return script.add(KEEP.formatted(rows), parameters);
  }

  /** Writes an account's own limit. */
  static Script limit(Script script, LedgerAccountId account, String kind, long most) {
    return script.add(LIMIT, List.of(account.value(), kind, most));
  }
}
