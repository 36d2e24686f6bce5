package bank.ballast.ledger;

import bank.ballast.kernel.Money;

/**
 * One side of a journal entry.
 *
 * @param account whose balance it changes
 * @param side debit or credit
 * @param amount more than nothing, in the account's currency
 * @param narrative what the account's holder reads beside it, at most 140 characters: the other
 *     party's name, for one
 */
public record Leg(LedgerAccountId account, Side side, Money amount, String narrative) {}
