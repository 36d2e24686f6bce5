package bank.ballast.lending.product;

import bank.ballast.kernel.Money;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps products. */
final class ProductTable {

  private static final String OFFERED =
      "SELECT p.code, p.version, p.currency, p.least, p.most, p.terms FROM lending_product p"
          + " WHERE p.version = (SELECT MAX(n.version) FROM lending_product n"
          + " WHERE n.code = p.code AND n.offered_from <= ?)";

  private final Database database;

  ProductTable(Database database) {
    this.database = database;
  }

  /** The newest version of each product that is offered on a day. */
  List<Product> offered(LocalDate day) throws SQLException {
    return database.rows(OFFERED + " ORDER BY p.code", List.of(day), ProductTable::product);
  }

  /**
   * The newest version of one product that is offered on a day. To the database a code is the same
   * with blanks behind it; to the bank it is not.
   */
  Optional<Product> offered(String code, LocalDate day) throws SQLException {
    return database
        .rows(OFFERED + " AND p.code = ?", List.of(day, code), ProductTable::product)
        .stream()
        .filter(product -> product.code().equals(code))
        .findFirst();
  }

  /** One version of a product, offered still or not. */
  Optional<Product> find(String code, int version) throws SQLException {
    return database
        .rows(
            "SELECT code, version, currency, least, most, terms FROM lending_product"
                + " WHERE code = ? AND version = ?",
            List.of(code, version),
            ProductTable::product)
        .stream()
        .findFirst();
  }

  private static Product product(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Product(
        row.getString("code"),
        row.getInt("version"),
        Money.of(row.getLong("least"), currency),
        Money.of(row.getLong("most"), currency),
        ProductTerms.of(row.getString("terms")));
  }
}
