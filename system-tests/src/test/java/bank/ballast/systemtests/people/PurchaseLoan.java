package bank.ballast.systemtests.people;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Books;
import bank.ballast.systemtests.http.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A purchase that a customer pays in instalments.
 *
 * @param holder who owes
 * @param id opaque
 */
public record PurchaseLoan(Holder holder, String id) {

  private static final int DAYS_OPEN = 60;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /**
   * Buys for pence at a shop, and divides it by three; what was paid is back on the account then.
   */
  public static PurchaseLoan of(Bank bank, Holder holder, long pence) {
    String purchase = Shop.bought(holder.openFor(bank, DAYS_OPEN), pence);
    Answer divided =
        holder
            .api()
            .post("/transactions/" + purchase + "/instalments", Map.of("instalments", 3))
            .expect(201);
    return new PurchaseLoan(holder, divided.text("/id"));
  }

  /**
   * Makes it so many days older, with all that happened to it: as only the keeper of the database
   * can. Its entries stay on the days on which they were booked.
   */
  public PurchaseLoan aged(Bank bank, int days) {
    Books books = bank.books();
    String terms = books.texts("SELECT terms FROM lending_loan WHERE id = ?", row()).get(0);
    books.change(
        "UPDATE lending_loan SET terms = ?, paid_out_on = paid_out_on - INTERVAL ? DAY"
            + " WHERE id = ?",
        earlier(terms, days),
        days,
        row());
    books.change(
        "UPDATE lending_event SET on_day = on_day - INTERVAL ? DAY,"
            + " until_day = until_day - INTERVAL ? DAY WHERE loan_id = ?",
        days,
        days,
        row());
    for (String sequence :
        books.texts(
            "SELECT sequence FROM lending_event WHERE loan_id = ? AND terms IS NOT NULL", row())) {
      String then =
          books
              .texts(
                  "SELECT terms FROM lending_event WHERE loan_id = ? AND sequence = ?",
                  row(),
                  sequence)
              .get(0);
      books.change(
          "UPDATE lending_event SET terms = ? WHERE loan_id = ? AND sequence = ?",
          earlier(then, days),
          row(),
          sequence);
    }
    for (String column :
        List.of("told_on", "collect_on", "earning_from", "earning_to", "accrued_through")) {
      books.change(
          "UPDATE lending_standing SET "
              + column
              + " = "
              + column
              + " - INTERVAL ? DAY"
              + " WHERE loan_id = ?",
          days,
          row());
    }
    return this;
  }

  private static String earlier(String terms, int days) {
    return DAY.matcher(terms)
        .replaceAll(
            day ->
                Matcher.quoteReplacement(LocalDate.parse(day.group()).minusDays(days).toString()));
  }

  /** Its id in the database, and that of its account in the books. */
  public String row() {
    return Ids.parse("loan", id).toString();
  }
}
