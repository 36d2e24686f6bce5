package bank.ballast.credit.life;

import bank.ballast.credit.LoanTerms;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened to a loan. */
public sealed interface LoanEvent {

  /** The day from which it counts, whenever it became known. */
  LocalDate on();

  /** What becomes of money beyond what is due. */
  enum Excess {
    /** It pays the next instalments before their time. */
    NEXT_INSTALMENTS,
    /** It pays the interest earned so far and lowers the debt: the following instalments shrink. */
    LESS_PRINCIPAL
  }

  /**
   * Money came.
   *
   * @param amount more than nothing
   * @param excess what becomes of what is left when all that is due is paid
   * @param rebate what the borrower is spared besides: it pays as money does, and nobody gives it
   */
  record Repaid(LocalDate on, Money amount, Excess excess, Money rebate) implements LoanEvent {

    /** Without a rebate. */
    public Repaid(LocalDate on, Money amount, Excess excess) {
      this(on, amount, excess, Money.zero(amount.currency()));
    }
  }

  /**
   * Something is owed besides, and due at once: a fee on lateness.
   *
   * @param amount more than nothing
   */
  record Charged(LocalDate on, Money amount) implements LoanEvent {}

  /**
   * From this day the loan has other terms: a payment holiday, a restructuring. What principal was
   * overdue is part of them, and no longer overdue; interest and fees that were due stay due, and
   * interest that was earned and not due is due with the first of the new instalments. Interest
   * that was paid and not earned lowers the debt.
   *
   * @param rest the terms from now on; they lend, on this day, what is owed of the principal less
   *     the interest that was paid and not earned
   */
  record Rescheduled(LocalDate on, LoanTerms rest) implements LoanEvent {}

  /**
   * No interest is earned after this day, until another.
   *
   * @param until the last day without, whatever terms the loan has then; null for good, which is
   *     until it has other terms
   */
  record InterestPaused(LocalDate on, @Nullable LocalDate until) implements LoanEvent {}

  /**
   * The bank no longer counts on the rest. What is still owed is owed, but earns nothing and falls
   * due no more.
   */
  record WrittenOff(LocalDate on) implements LoanEvent {}

  /**
   * Money came after all.
   *
   * @param amount more than nothing, and no more than was written off
   */
  record Recovered(LocalDate on, Money amount) implements LoanEvent {}
}
