package bank.ballast.payments.scheme;

import bank.ballast.iso20022.AccountStatement;
import bank.ballast.ledger.LedgerAccountId;
import org.jspecify.annotations.Nullable;

/** Where a day's statement is compared with the books. */
public interface StatementBook {

  /**
   * Compares, once, however often the same statement comes.
   *
   * @param account the bank's account with the scheme
   * @return why a person must look at it, in capitals; null where it was compared, now or before
   */
  @Nullable String compare(AccountStatement statement, LedgerAccountId account);
}
