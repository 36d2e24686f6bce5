package bank.ballast.accounts;

/**
 * Where a customer lives.
 *
 * @param line1 house and street, 1 to 100 characters
 * @param line2 what else it takes, may be empty, at most 100 characters
 * @param city 1 to 60 characters
 * @param postcode 1 to 12 characters
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String line1, String line2, String city, String postcode, String country) {}
