package bank.ballast.ledger;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a ledger account.
 *
 * @param id made by the caller
 * @param kind of the five
 * @param currency of all its legs
 * @param name what it is called in a trial balance
 * @param floor the lowest balance, in minor units on the account's normal side, that a posting may
 *     leave (zero, or a negated overdraft limit); null for none
 */
public record OpenLedgerAccount(
    LedgerAccountId id, AccountKind kind, Currency currency, String name, @Nullable Long floor) {}
