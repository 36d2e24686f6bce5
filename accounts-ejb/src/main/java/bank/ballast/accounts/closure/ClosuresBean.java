package bank.ballast.accounts.closure;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CloseAccount;
import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.ClosureState;
import bank.ballast.accounts.ClosureView;
import bank.ballast.accounts.Closures;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.account.Account;
import bank.ballast.accounts.account.AccountRepository;
import bank.ballast.accounts.customer.Customer;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** The ends of the accounts that the actor may use. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClosuresBean implements Closures {

  @Inject private AccountDirectory directory;
  @Inject private AccountRepository accounts;
  @Inject private CustomerRepository customers;
  @Inject private ClosureRepository closures;
  @Inject private ClosureBook book;
  @Inject private AccountClosing closing;
  @Inject private SecurityLog log;

  @Override
  public ClosureView close(CloseAccount wish) {
    CustomerId by = directory.held(wish.account()).by();
    Account rest = wish.payRestTo() == null ? null : held(wish.payRestTo(), by);
    ClosureRequest request = ClosureRequest.asked(by, wish);
    return decided(wish.account(), () -> finished(book.ask(request, wish.account(), rest)));
  }

  @Override
  public ClosureView confirm(ClosureId closure, String idempotencyKey) {
    CustomerId by = directory.actingCustomer();
    AccountId account = held(closure, by).account();
    ClosureRequest request = ClosureRequest.confirmed(by, closure, idempotencyKey);
    return decided(account, () -> finished(book.confirm(request, closure, account)));
  }

  @Override
  public ClosureView withdraw(ClosureId closure) {
    AccountId account = held(closure, directory.actingCustomer()).account();
    return decided(account, () -> book.withdraw(closure, account));
  }

  @Override
  public ClosureView closure(ClosureId closure) {
    return view(held(closure, directory.actingCustomer()));
  }

  @Override
  public ClosureView latest(AccountId account) {
    directory.held(account);
    return closures
        .latest(account)
        .map(this::view)
        .orElseThrow(() -> new Refusal(ClosuresRefusal.CLOSURE_NOT_FOUND));
  }

  private Closure finished(Closure closure) {
    return closure.state() == ClosureState.CLOSING ? closing.finish(closure) : closure;
  }

  private ClosureView decided(AccountId account, Supplier<Closure> act) {
    try {
      Closure closure = act.get();
      log.decided("ACCOUNT_CLOSURE", account.toString(), closure.state().name());
      return view(closure);
    } catch (Refusal refused) {
      log.decided("ACCOUNT_CLOSURE", account.toString(), refused.code().name());
      throw refused;
    }
  }

  private Account held(AccountId account, CustomerId by) {
    return accounts
        .findHeld(account, by)
        .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }

  private Closure held(ClosureId closure, CustomerId by) {
    return closures
        .held(closure, by)
        .orElseThrow(() -> new Refusal(ClosuresRefusal.CLOSURE_NOT_FOUND));
  }

  private ClosureView view(Closure closure) {
    return closure.view(
        customers.find(closure.askedBy()).map(Customer::name).orElse(""),
        closure
            .rest()
            .flatMap(accounts::find)
            .map(
                rest ->
                    new ClosureView.Rest(
                        rest.sortCode(),
                        rest.accountNumber(),
                        accounts
                            .ownersNames(List.of(rest.id().value()))
                            .getOrDefault(rest.id().value(), List.of())))
            .orElse(null));
  }
}
