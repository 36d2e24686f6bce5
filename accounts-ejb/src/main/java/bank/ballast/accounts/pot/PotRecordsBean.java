package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotRecords;
import bank.ballast.accounts.PotView;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** All accounts' savings pots, for staff. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class PotRecordsBean implements PotRecords {

  private static final int POTS_OF_ONE = 100;

  @Inject private PotRepository pots;
  @Inject private PotRoom room;
  @Inject private PotViews views;

  @Override
  public List<PotView> openPots(AccountId account) {
    return views.of(pots.of(account, false, null, POTS_OF_ONE));
  }

  @Override
  public void shut(AccountId account) {
    room.shut(account);
  }

  @Override
  public void reopen(AccountId account) {
    room.reopen(account);
  }
}
