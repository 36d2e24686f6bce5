package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotSaving;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.EntryId;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Deposits that a customer has ordered before, for the module that keeps their orders. */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PotSavingBean implements PotSaving {

  @Inject private PotRepository pots;
  @Inject private AutomaticDeposits deposits;

  @Override
  public String require(AccountId account, PotId id, Money amount) {
    Pot pot =
        pots.find(id)
            .map(PotRepository.Found::pot)
            .filter(found -> found.account().equals(account))
            .orElseThrow(() -> new Refusal(PotsRefusal.POT_NOT_FOUND));
    if (pot.state() != PotState.OPEN) {
      throw new Refusal(PotsRefusal.POT_CLOSED);
    }
    if (!pot.currency().equals(amount.currency())) {
      throw new Refusal(PotsRefusal.WRONG_CURRENCY);
    }
    return pot.name();
  }

  @Override
  public void deposit(UUID id, PotId pot, Money amount) {
    Optional<PotsRefusal> refusal = deposits.make(new EntryId(id), "POT_DEPOSIT", pot, amount);
    if (refusal.isPresent()) {
      throw new Refusal(refusal.get());
    }
  }
}
