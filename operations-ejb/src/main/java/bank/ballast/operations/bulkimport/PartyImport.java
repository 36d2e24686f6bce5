package bank.ballast.operations.bulkimport;

import bank.ballast.accounts.BooksImport;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.kernel.RefusalCode;
import bank.ballast.operations.BulkImport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Brings in customers, accounts, and who may use which. */
@ApplicationScoped
public class PartyImport {

  @Inject private BooksImport books;
  @Inject private BusinessClock clock;

  /** Brings in customers. */
  public Outcome customers(String bank, List<BooksImport.Customer> rows) {
    return bring(
        rows,
        BooksImport.Customer::externalId,
        RowRules::check,
        sound -> books.customers(bank, sound));
  }

  /** Brings in accounts. */
  public Outcome accounts(String bank, List<BooksImport.Account> rows) {
    LocalDate today = clock.today();
    return bring(
        rows,
        BooksImport.Account::externalId,
        row -> RowRules.check(row, today),
        sound -> books.accounts(bank, sound));
  }

  /** Brings in who may use which account. */
  public Outcome holders(String bank, List<BooksImport.Holder> rows) {
    return bring(
        rows,
        row -> row.externalAccount() + "/" + row.externalCustomer(),
        RowRules::check,
        sound -> books.holders(bank, sound));
  }

  private static <T> Outcome bring(
      List<T> rows, Function<T, String> id, Consumer<T> rule, ToIntFunction<List<T>> add) {
    Tally tally = new Tally();
    List<Integer> sound = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      try {
        rule.accept(rows.get(i));
        sound.add(i);
      } catch (Refusal refusal) {
        tally.refused(i, id.apply(rows.get(i)), refusal);
      }
    }
    try {
      add(sound.stream().<T>map(rows::get).toList(), add, tally);
    } catch (Refusal oneOfThem) {
      requireOfARow(oneOfThem);
      // The whole list was refused for one row's sake: find out which, and bring in the others.
      for (int i : sound) {
        try {
          add(List.of(rows.get(i)), add, tally);
        } catch (Refusal refusal) {
          requireOfARow(refusal);
          tally.refused(i, id.apply(rows.get(i)), refusal);
        }
      }
    }
    return tally.outcome();
  }

  /** What is away is no row's fault: the whole call is refused, and repeated when it is back. */
  private static void requireOfARow(Refusal refusal) {
    if (refusal.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
      throw refusal;
    }
  }

  private static <T> void add(List<T> rows, ToIntFunction<List<T>> add, Tally tally) {
    int added = rows.isEmpty() ? 0 : add.applyAsInt(rows);
    tally.added(added);
    tally.present(rows.size() - added);
  }
}
