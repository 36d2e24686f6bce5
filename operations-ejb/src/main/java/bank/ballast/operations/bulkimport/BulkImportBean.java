package bank.ballast.operations.bulkimport;

import bank.ballast.accounts.BooksImport;
import bank.ballast.operations.BulkImport;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The bulk import's door: who may, and how much at a time. The ledger wants no transaction here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkImportBean implements BulkImport {

  @Inject private PartyImport parties;
  @Inject private StandingOrderImport standingOrders;
  @Inject private TransactionImport transactions;
  @Inject private LoanRows loans;

  @Override
  @RolesAllowed(Role.SYSTEM)
  public void check(String bank) {
    RowRules.checkBank(bank);
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Outcome customers(String bank, List<BooksImport.Customer> rows) {
    RowRules.checkCall(bank, rows.size());
    return parties.customers(bank, rows);
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Outcome accounts(String bank, List<BooksImport.Account> rows) {
    RowRules.checkCall(bank, rows.size());
    return parties.accounts(bank, rows);
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Outcome holders(String bank, List<BooksImport.Holder> rows) {
    RowRules.checkCall(bank, rows.size());
    return parties.holders(bank, rows);
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Outcome standingOrders(String bank, List<StandingOrder> rows) {
    RowRules.checkCall(bank, rows.size());
    return standingOrders.bring(bank, rows);
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Outcome transactions(String bank, List<Transaction> rows) {
    RowRules.checkCall(bank, rows.size());
    return transactions.bring(bank, rows);
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public Outcome loans(String bank, List<Loan> rows) {
    RowRules.checkCall(bank, rows.size());
    return loans.bring(bank, rows);
  }
}
