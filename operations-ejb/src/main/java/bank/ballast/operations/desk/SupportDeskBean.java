package bank.ballast.operations.desk;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.accounts.PotRecords;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.StatementDocument;
import bank.ballast.accounts.StatementFormat;
import bank.ballast.accounts.StatementOrder;
import bank.ballast.accounts.Statements;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.lending.OverdraftRequests;
import bank.ballast.lending.OverdraftView;
import bank.ballast.operations.OperationsRefusal;
import bank.ballast.operations.SupportDesk;
import bank.ballast.operations.VisitId;
import bank.ballast.payments.PayeeRecords;
import bank.ballast.payments.PaymentLimitRecords;
import bank.ballast.payments.PaymentRequestRecords;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.payments.StandingOrderRecords;
import bank.ballast.security.Role;
import bank.ballast.security.SignIns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The support desk.
 *
 * <p>Holds no database transaction: the ledger refuses callers that do. What must be kept together
 * is kept together by {@link VisitBook}, and the order of the steps does the rest (see {@link
 * WrittenAct}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class SupportDeskBean implements SupportDesk {

  private static final int SEARCH_MINIMUM = 2;
  private static final int HITS = 50;
  private static final int CHECKS = 20;
  private static final int REQUESTS = 30;

  @Inject private VisitBook visits;
  @Inject private CustomerRecords records;
  @Inject private PotRecords potRecords;
  @Inject private SavingFiles savings;
  @Inject private PayeeRecords payeeRecords;
  @Inject private PaymentLimitRecords limits;
  @Inject private StandingOrderRecords standingOrders;
  @Inject private PaymentRequestRecords requestRecords;
  @Inject private OverdraftRequests overdrafts;
  @Inject private Statements statements;
  @Inject private SignIns signIns;

  @Override
  public List<CustomerRecords.Hit> search(String text) {
    String wanted = text.strip();
    if (wanted.length() < SEARCH_MINIMUM) {
      throw new Refusal(
          OperationsRefusal.SEARCH_TOO_SHORT, "minimum", Integer.toString(SEARCH_MINIMUM));
    }
    return records.search(wanted, HITS);
  }

  @Override
  public VisitId visit(CustomerId customer, String reason) {
    Reason.typed(reason);
    if (records.customer(customer).isEmpty()) {
      throw new Refusal(AccountsRefusal.CUSTOMER_NOT_FOUND);
    }
    return visits.open(customer, reason);
  }

  @Override
  public CustomerFile file(VisitId visit) {
    CustomerId customer = visits.visited(visit);
    return records
        .customer(customer)
        .map(found -> new CustomerFile(found, records.accounts(customer)))
        .orElseThrow(() -> new Refusal(AccountsRefusal.CUSTOMER_NOT_FOUND));
  }

  @Override
  public List<TransactionView> transactions(
      VisitId visit, AccountId account, @Nullable TransactionId before, int limit) {
    requireAccount(visit, account);
    return records.transactions(account, before, limit);
  }

  @Override
  public List<PotView> pots(VisitId visit, AccountId account) {
    requireAccount(visit, account);
    return potRecords.openPots(account);
  }

  @Override
  public SavingFile saving(VisitId visit, AccountId account) {
    requireAccount(visit, account);
    return savings.of(account);
  }

  @Override
  public PaymentFile payments(VisitId visit, AccountId account) {
    requireAccount(visit, account);
    return new PaymentFile(limits.ofAccount(account), standingOrders.goingOn(account));
  }

  @Override
  public OverdraftView overdraft(VisitId visit, AccountId account) {
    requireAccount(visit, account);
    return overdrafts.ofAccount(account);
  }

  @Override
  public OverdraftRequest proposeOverdraft(
      VisitId visit, AccountId account, Money limit, String reason) {
    requireAccount(visit, account);
    return overdrafts.propose(account, limit, reason);
  }

  @Override
  public PayeeFile payees(VisitId visit) {
    CustomerId customer = visits.visited(visit);
    return new PayeeFile(payeeRecords.payees(customer), payeeRecords.checks(customer, CHECKS));
  }

  @Override
  public List<PaymentRequestView> paymentRequests(VisitId visit) {
    CustomerId customer = visits.visited(visit);
    List<AccountId> accounts = records.accounts(customer).stream().map(AccountView::id).toList();
    return requestRecords.requests(customer, accounts, REQUESTS);
  }

  @Override
  public StatementDocument statement(
      VisitId visit, AccountId account, LocalDate from, LocalDate to) {
    requireAccount(visit, account);
    CustomerId customer = visits.look(visit, "STATEMENT_TAKEN", account.toString());
    return statements.documentFor(
        customer, account, new StatementOrder(from, to, StatementFormat.PDF, null));
  }

  @Override
  public void freeze(VisitId visit, AccountId account, String reason) {
    Reason typed = Reason.typed(reason);
    requireAccount(visit, account);
    WrittenAct.ACCOUNT_FREEZE.run(visits, account.toString(), typed, () -> records.freeze(account));
  }

  @Override
  public void unfreeze(VisitId visit, AccountId account, String reason) {
    Reason typed = Reason.typed(reason);
    requireAccount(visit, account);
    WrittenAct.ACCOUNT_UNFREEZE.run(
        visits, account.toString(), typed, () -> records.unfreeze(account));
  }

  @Override
  public void close(VisitId visit, AccountId account, String reason) {
    Reason typed = Reason.typed(reason);
    requireAccount(visit, account);
    WrittenAct.ACCOUNT_CLOSE.run(visits, account.toString(), typed, () -> records.close(account));
  }

  @Override
  public void endSignIns(VisitId visit, String reason) {
    Reason typed = Reason.typed(reason);
    CustomerId customer = visits.visited(visit);
    String subject =
        records.subject(customer).orElseThrow(() -> new Refusal(OperationsRefusal.NO_LOG_IN));
    WrittenAct.SIGN_INS_END.run(visits, customer.toString(), typed, () -> signIns.endAll(subject));
  }

  /** Both ids are checked together: an account is reached only through its own customer's visit. */
  private void requireAccount(VisitId visit, AccountId account) {
    CustomerId customer = visits.visited(visit);
    if (records.accounts(customer).stream().noneMatch(held -> held.id().equals(account))) {
      throw new Refusal(OperationsRefusal.ACCOUNT_NOT_OF_CUSTOMER);
    }
  }
}
