package bank.ballast.lending;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.Money;
import java.time.LocalDate;

/**
 * A payment holiday: what it costs, and the loan as it is with it.
 *
 * @param loan which
 * @param instalments how many are left out; the loan takes so much longer
 * @param interest what the loan costs more in interest, to its end
 * @param endsBefore when the last instalment fell due without it
 * @param ends when the last instalment falls due with it
 * @param position the loan on the day of the holiday, with it
 */
public record PaymentHolidayView(
    LoanId loan,
    int instalments,
    Money interest,
    LocalDate endsBefore,
    LocalDate ends,
    LoanPosition position) {}
