package bank.ballast.systemtests.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Books of a bank that never was, written in the general form. */
final class MadeUpBooks {

  private static final LocalDate FIRST = LocalDate.of(2001, 3, 1);
  private static final int ROWS_A_DAY = 20;

  private final Path folder;
  private final List<String> transactions = new ArrayList<>();
  private final List<String> repayments = new ArrayList<>();
  private final List<String> loans = new ArrayList<>();
  private long balance;

  MadeUpBooks(Path folder) {
    this.folder = folder;
    withCustomers("customer_id,name,date_of_birth", "7,\"Marsh, Robin\",1970-05-06");
    write("accounts", "account_id,currency,opened_on,floor", List.of("A-1,EUR,2001-03-01,none"));
    write("holders", "account_id,customer_id,role", List.of("A-1,7,owner"));
    write(
        "standing-orders",
        "order_id,account_id,amount,currency,purpose",
        List.of("S-1,A-1,5000,EUR,Rent"));
  }

  /** Has these customers instead. */
  MadeUpBooks withCustomers(String header, String... rows) {
    write("customers", header, List.of(rows));
    return this;
  }

  /** Adds movements, some of them each day, with the balances that follow. */
  MadeUpBooks with(int rows) {
    for (int i = 0; i < rows; i++) {
      int number = transactions.size() + 1;
      balance += number;
      add(number, number, Long.toString(balance));
    }
    return this;
  }

  /** Adds a movement that is booked rightly and whose balance was written down wrongly. */
  MadeUpBooks withAWrongBalance() {
    int number = transactions.size() + 1;
    balance += number;
    add(number, number, Long.toString(balance + 777));
    return this;
  }

  /** Adds a line that is none. */
  MadeUpBooks withALineOf(String text) {
    transactions.add(text);
    return this;
  }

  /** Has this loan of the account, of 1,200.00 in twelve, the first due on 12 April. */
  MadeUpBooks withLoan(String id, String writtenOffOn) {
    loans.add(id + ",A-1,2001-03-20,120000,EUR,12,2001-04-12," + writtenOffOn);
    return this;
  }

  /** Adds a payment of a loan. */
  MadeUpBooks withRepayment(String id, String loan, String date, long amount) {
    repayments.add("%s,A-1,%s,%d,EUR,loan-repayment,,%s".formatted(id, date, -amount, loan));
    return this;
  }

  /** Where they are, written. */
  String folder() {
    String header = "transaction_id,account_id,date,amount,currency,kind,balance_after";
    if (loans.isEmpty() && repayments.isEmpty()) {
      write("transactions", header, transactions);
      return folder.toString();
    }
    List<String> all = new ArrayList<>(transactions.stream().map(line -> line + ",").toList());
    all.addAll(repayments);
    write("transactions", header + ",loan_id", all);
    write(
        "loans",
        "loan_id,account_id,granted_on,amount,currency,instalments,first_due_on,written_off_on",
        loans);
    return folder.toString();
  }

  private void add(int number, long amount, String balanceAfter) {
    LocalDate date = FIRST.plusDays(number / ROWS_A_DAY);
    transactions.add(
        "T-%d,A-1,%s,%d,EUR,transfer,%s".formatted(number, date, amount, balanceAfter));
  }

  private void write(String name, String header, List<String> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(header);
    lines.addAll(rows);
    try {
      Files.write(folder.resolve(name + ".csv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
