package bank.ballast.lending.loan;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/**
 * Interest of some loans that their standings say is in the books.
 *
 * @param id also of the entry that puts it there
 * @param day through which it was earned
 * @param loans how many
 * @param interest in minor units; less than nothing where a day corrects those before it
 */
record Accrual(UUID id, LocalDate day, Currency currency, int loans, long interest) {

  Money money() {
    return new Money(interest, currency);
  }
}
