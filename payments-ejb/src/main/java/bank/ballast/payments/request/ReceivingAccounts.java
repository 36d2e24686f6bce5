package bank.ballast.payments.request;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.payments.PaymentsRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Accounts that money is asked for: none that could not take it. */
@ApplicationScoped
class ReceivingAccounts {

  @Inject private Ledger ledger;

  /**
   * Refuses an account of the actor's that takes no money now.
   *
   * @throws Refusal {@link PaymentsRefusal#ACCOUNT_FROZEN}, {@link PaymentsRefusal#ACCOUNT_CLOSED}
   */
  void require(Listing account) {
    switch (ledger.account(account.ledgerAccount()).orElseThrow().status()) {
      case FROZEN -> throw new Refusal(PaymentsRefusal.ACCOUNT_FROZEN);
      case CLOSED -> throw new Refusal(PaymentsRefusal.ACCOUNT_CLOSED);
      case OPEN -> {
        // It takes money.
      }
    }
  }
}
