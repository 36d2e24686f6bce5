package bank.ballast.accounts.statement;

import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.TransactionView;
import bank.ballast.ledger.AccountPeriod;
import java.time.Instant;

/**
 * What a statement says.
 *
 * @param account whose it is, with its numbers and its holder
 * @param addressee whom it is addressed to, who holds the account or may use it
 * @param period both balances, and the sums of what moved
 * @param lines oldest first, read while they are gone through
 * @param madeAt when
 * @param language in which a person reads it: {@code en}, {@code fr} or {@code ar}
 */
record Statement(
    AccountView account,
    CustomerView addressee,
    AccountPeriod period,
    Iterable<TransactionView> lines,
    Instant madeAt,
    String language) {}
