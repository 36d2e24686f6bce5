package bank.ballast.ledger;

/**
 * A row of the books that breaks one of their rules.
 *
 * @param rule what it breaks
 * @param table where it stands
 * @param key which row, as columns and values
 * @param expected what other rows say that must be there
 * @param found what is there
 */
public record WrongRow(BooksRule rule, String table, String key, String expected, String found) {}
