package bank.ballast.systemtests.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The journal before and after something, for tests of what must not, or must once, move money. */
public final class Journal {

  private final Books books;
  private final long before;

  /** As it stands now. */
  public Journal(Bank bank) {
    this.books = bank.books();
    this.before = books.entries();
  }

  /** Nothing was posted since. */
  public void isUntouched() {
    hasGrownBy(0);
  }

  /** So many entries were posted since, and the books balance. */
  public void hasGrownBy(long entries) {
    assertEquals(entries, books.entries() - before, "journal entries");
    assertEquals(0, books.imbalance(), "debits less credits");
  }
}
