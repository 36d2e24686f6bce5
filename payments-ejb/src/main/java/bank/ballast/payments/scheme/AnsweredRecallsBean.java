package bank.ballast.payments.scheme;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.AnsweredRecalls;
import bank.ballast.payments.RecallId;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Answers of which customers are still to be told. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class AnsweredRecallsBean implements AnsweredRecalls {

  private static final String UNTOLD =
      "SELECT r.id, r.account_id, c.amount, c.currency, IF(c.debtor_name = '', c.debtor_sort_code, c.debtor_name) AS sender,"
          + " a.granted"
          + " FROM payments_recall_answer a JOIN payments_recall r ON r.id = a.recall_id"
          + " JOIN payments_scheme_credit c ON c.id = r.credit_id"
          + " WHERE a.told_at IS NULL ORDER BY a.answered_at LIMIT ?";

  private static final String TOLD =
      "UPDATE payments_recall_answer SET told_at = UTC_TIMESTAMP(6)"
          + " WHERE recall_id = ? AND told_at IS NULL";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Override
  public List<Untold> untold(int limit) {
    try {
      return new Database(dataSource)
          .rows(
              UNTOLD,
              List.of(limit),
              row ->
                  new Untold(
                      new RecallId(UUID.fromString(row.getString("id"))),
                      new AccountId(UUID.fromString(row.getString("account_id"))),
                      Money.of(row.getLong("amount"), row.getString("currency")),
                      row.getString("sender"),
                      row.getBoolean("granted")));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public void told(RecallId id) {
    try {
      new Database(dataSource).update(TOLD, List.of(id.value().toString()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
