package bank.ballast.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Books;
import bank.ballast.systemtests.people.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the books say of one customer's transfers, compared with what the customer was told. As
 * lists, not as sets: what is there twice is found.
 */
final class WrittenTransfers {

  private static final String ROWS =
      "SELECT CONCAT_WS(' ', CAST(p.idempotency_key AS CHAR),"
          + " CAST(COALESCE(p.refusal_code, p.status) AS CHAR), p.account_id,"
          + " p.payee_account_id, p.amount) FROM payments_payment p JOIN accounts_holder h"
          + " ON h.customer_id = p.customer_id AND h.account_id = ? WHERE p.kind = 'OUTGOING'";

  private static final String ENTRIES =
      "SELECT CONCAT_WS(' ', debited.entry_id, debited.account_id, credited.account_id,"
          + " debited.debit) FROM ledger_leg debited JOIN ledger_leg credited"
          + " ON credited.entry_id = debited.entry_id AND credited.credit = debited.debit"
          + " WHERE debited.debit > 0 AND debited.account_id IN (%s)";

  private static final String LEGS =
      "SELECT COUNT(*) FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id"
          + " WHERE e.code = 'INTERNAL_TRANSFER' AND l.account_id IN (%s)";

  private final Books books;
  private final List<Account> accounts;

  WrittenTransfers(Books books, List<Account> accounts) {
    this.books = books;
    this.accounts = accounts;
  }

  /** How many of these transfers are decided in the books, whoever was told of it. */
  long decided(Collection<Transfer> transfers) {
    Set<String> keys = rows().stream().map(row -> row.split(" ", 2)[0]).collect(Collectors.toSet());
    return transfers.stream().filter(transfer -> keys.contains(transfer.key())).count();
  }

  /** Each of these transfers is there once, as it was answered, and nothing besides. */
  void areExactly(Collection<Transfer> transfers) {
    List<String> paid =
        transfers.stream().filter(Transfer::isPaid).map(Transfer::entry).sorted().toList();

    assertSame("payments", transfers.stream().map(Transfer::row).sorted().toList(), rows());
    assertSame("entries", paid, forAccounts(ENTRIES).stream().sorted().toList());
    assertEquals(List.of(String.valueOf(2 * paid.size())), forAccounts(LEGS), "legs");
  }

  private List<String> rows() {
    return books.texts(ROWS, Transfer.uuid(accounts.get(0)).toString()).stream().sorted().toList();
  }

  private List<String> forAccounts(String query) {
    String places = accounts.stream().map(account -> "?").collect(Collectors.joining(", "));
    return books.texts(
        query.formatted(places),
        accounts.stream().map(account -> Transfer.uuid(account).toString()).toArray());
  }

  /** Says what differs, which a comparison of thousands of rows would not. */
  private static void assertSame(String what, List<String> told, List<String> written) {
    if (!told.equals(written)) {
      List<String> lost = new ArrayList<>(told);
      written.forEach(lost::remove);
      List<String> unknown = new ArrayList<>(written);
      told.forEach(unknown::remove);
      throw new AssertionError(
          "%s that are not in the books: %s; that nobody was told of: %s"
              .formatted(what, lost, unknown));
    }
  }
}
