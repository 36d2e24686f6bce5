package bank.ballast.lending.loan;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.Parts;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different when something happens to a loan: two tellings of it, one without and one
 * with, and what the books say of the difference.
 *
 * @param today the day for which both are told
 * @param paid what more is paid, of what
 * @param rebated what of that nobody gives
 * @param charged what more is owed besides
 * @param writtenOff what more is no longer counted on
 * @param recovered what more came of that after all
 * @param corrected what more of interest is earned up to the day through which it is in the books
 * @param ends whether nothing is owed after it, and something was before
 */
record Moved(
    LocalDate today,
    Parts paid,
    Money rebated,
    Money charged,
    Parts writtenOff,
    Money recovered,
    Money corrected,
    boolean ends) {

  static Moved between(LoanPosition before, LoanPosition after, Money corrected) {
    return new Moved(
        after.day(),
        after.paid().minus(before.paid()),
        after.rebated().minus(before.rebated()),
        after.charged().minus(before.charged()),
        after.writtenOff().minus(before.writtenOff()),
        after.recovered().minus(before.recovered()),
        corrected,
        after.isSettled() && !before.isSettled());
  }

  /** What the customer gives; less than nothing where they get. What is overpaid stays theirs. */
  Money fromCustomer() {
    return paid.total().minus(rebated).plus(recovered);
  }

  /**
   * The legs of what moves between the customer and the bank, or within it.
   *
   * @param narrative what the customer reads beside theirs
   */
  List<Leg> legs(Loan loan, @Nullable LedgerAccountId customer, String narrative) {
    Currency currency = loan.currency();
    Map<LedgerAccountId, Long> debits = new LinkedHashMap<>();
    if (customer != null) {
      add(debits, customer, fromCustomer());
    }
    add(debits, loan.principal(), minus(paid.principal().plus(writtenOff.principal())));
    add(
        debits,
        LoanAccounts.INTEREST_RECEIVABLE.of(currency),
        minus(paid.interest().plus(writtenOff.interest())));
    add(
        debits,
        LoanAccounts.FEES_RECEIVABLE.of(currency),
        charged.minus(paid.charges()).minus(writtenOff.charges()));
    add(debits, LoanAccounts.FEE_INCOME.of(currency), minus(paid.fees().plus(charged)));
    add(debits, LoanAccounts.WRITTEN_OFF.of(currency), writtenOff.total().minus(writtenOff.fees()));
    add(debits, LoanAccounts.REBATED.of(currency), rebated);
    add(debits, LoanAccounts.RECOVERED.of(currency), minus(recovered));
    return legs(debits, currency, customer == null ? "Loan" : narrative);
  }

  /** The legs that correct interest which is in the books. */
  List<Leg> corrections(Currency currency) {
    return accrual(corrected, currency);
  }

  /** The legs of interest that is earned; of less than nothing, those that take it back. */
  static List<Leg> accrual(Money interest, Currency currency) {
    Map<LedgerAccountId, Long> debits = new LinkedHashMap<>();
    add(debits, LoanAccounts.INTEREST_RECEIVABLE.of(currency), interest);
    add(debits, LoanAccounts.INTEREST_INCOME.of(currency), minus(interest));
    return legs(debits, currency, "Interest on loans");
  }

  private static void add(Map<LedgerAccountId, Long> debits, LedgerAccountId id, Money amount) {
    debits.merge(id, amount.minorUnits(), Math::addExact);
  }

  private static Money minus(Money amount) {
    return new Money(Math.negateExact(amount.minorUnits()), amount.currency());
  }

  private static List<Leg> legs(
      Map<LedgerAccountId, Long> debits, Currency currency, String narrative) {
    List<Leg> legs = new ArrayList<>();
    debits.forEach(
        (account, debit) -> {
          if (debit != 0) {
            legs.add(
                new Leg(
                    account,
                    debit > 0 ? Side.DEBIT : Side.CREDIT,
                    new Money(Math.abs(debit), currency),
                    narrative));
          }
        });
    return legs;
  }
}
