package bank.ballast.lending.product;

/**
 * What a product says of payment holidays.
 *
 * @param most how many instalments may be left out in twelve months
 * @param afterMonths so many months after the payout at the earliest
 */
public record HolidayTerms(int most, int afterMonths) {}
