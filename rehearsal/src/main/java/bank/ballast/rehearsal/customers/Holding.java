package bank.ballast.rehearsal.customers;

/**
 * Who a simulated customer is, and what they have at the bank; the same in each rehearsal.
 *
 * @param username of their log-in
 * @param subject of their tokens
 * @param installation of the app on their phone
 * @param accountId of their one account
 * @param sortCode six digits
 * @param accountNumber eight digits
 * @param iban the same as an IBAN
 * @param name theirs
 */
public record Holding(
    String username,
    String subject,
    String installation,
    String accountId,
    String sortCode,
    String accountNumber,
    String iban,
    String name) {}
