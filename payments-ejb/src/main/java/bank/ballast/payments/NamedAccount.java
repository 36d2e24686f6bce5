package bank.ballast.payments;

/**
 * An account, and the name of whom the customer takes for its holder.
 *
 * @param name 1 to 140 characters
 * @param account whose name it is to be: the name in it counts for nothing
 */
public record NamedAccount(String name, Destination account) {}
