package bank.ballast.iso20022;

/**
 * One end of a payment.
 *
 * @param name whose account it is, or is said to be
 * @param sortCode six digits: the bank and its branch
 * @param accountNumber eight digits
 */
public record Party(String name, String sortCode, String accountNumber) {}
