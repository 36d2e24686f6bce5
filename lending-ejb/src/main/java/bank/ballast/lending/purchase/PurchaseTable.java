package bank.ballast.lending.purchase;

import bank.ballast.accounts.TransactionId;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.lending.LoanId;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps which purchases are divided: each once, by a key that whoever comes second meets. */
@ApplicationScoped
class PurchaseTable {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  /** What became of a purchase. */
  record Divided(LoanId loan, int instalments) {}

  Optional<Divided> find(TransactionId id) {
    try {
      return new Database(dataSource)
              .rows(
                  "SELECT loan_id, instalments FROM lending_purchase"
                      + " WHERE account_id = ? AND sequence = ?",
                  List.of(id.account().value().toString(), id.sequence()),
                  row ->
                      new Divided(
                          new LoanId(UUID.fromString(row.getString("loan_id"))),
                          row.getInt("instalments")))
              .stream()
              .findFirst();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** The number of the next that a customer divides. */
  int next(Purchase purchase) {
    try {
      return new Database(dataSource)
          .rows(
              "SELECT COALESCE(MAX(number), 0) + 1 FROM lending_purchase WHERE customer_id = ?",
              List.of(purchase.by().by().value().toString()),
              row -> row.getInt(1))
          .get(0);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  static CompanionRow row(Purchase purchase, int number, LoanId loan, int instalments) {
    return new CompanionRow(
        "lending_purchase",
        Map.of(
            "account_id", purchase.id().account().value(),
            "sequence", purchase.id().sequence(),
            "customer_id", purchase.by().by().value(),
            "number", number,
            "loan_id", loan.value(),
            "instalments", instalments));
  }
}
