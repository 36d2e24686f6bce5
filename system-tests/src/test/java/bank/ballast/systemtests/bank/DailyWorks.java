package bank.ballast.systemtests.bank;

import bank.ballast.systemtests.http.Waiting;
import java.time.LocalDate;

/** What the bank does for each business day, done again for days that are over. */
public final class DailyWorks {

  private final Bank bank;

  /** Those of this bank. */
  public DailyWorks(Bank bank) {
    this.bank = bank;
  }

  /** Has a day's work done as if the day before had been the last. */
  public void run(String work, LocalDate day) {
    begin(work, day);
    awaitDone(work, day);
  }

  /** The same, and doesn't wait for it. */
  public void begin(String work, LocalDate day) {
    bank.books().change("DELETE FROM platform_day_part WHERE work = ?", work);
    bank.books().change("DELETE FROM platform_day_work WHERE work = ?", work);
    bank.books()
        .change(
            "INSERT INTO platform_day_work (work, business_date, state, begun_at, ended_at)"
                + " VALUES (?, ?, 'DONE', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
            work,
            day.minusDays(1));
  }

  /** Waits until a day's work is done. */
  public void awaitDone(String work, LocalDate day) {
    Waiting.until(
        work + " of " + day,
        () ->
            bank.books()
                    .number(
                        "SELECT COUNT(*) FROM platform_day_work"
                            + " WHERE work = ? AND business_date = ? AND state = 'DONE'",
                        work,
                        day)
                == 1);
  }
}
