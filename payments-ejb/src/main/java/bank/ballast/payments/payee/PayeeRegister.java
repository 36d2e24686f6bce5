package bank.ballast.payments.payee;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.PayeeId;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Writes payees down, each in one transaction with all that belongs to it. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class PayeeRegister {

  /** So many payees may a customer have. */
  static final int LIMIT = 200;

  @Inject private PayeeRepository payees;
  @Inject private StepUps stepUps;
  @Inject private Allowances allowances;
  @Inject private BusinessClock clock;
  @Inject private SecurityLog log;

  /** Keeps a check. */
  public void add(PayeeCheck check) {
    payees.add(check);
  }

  /**
   * Saves a payee whose name was checked, once the customer has confirmed it.
   *
   * @param reached nothing where no account is reached, which is said to those alone who have
   *     confirmed
   */
  public SavedPayee add(CustomerId customer, Optional<Reached> reached, PayeeCheck check) {
    PayeeId id = PayeeId.next();
    stepUps.require(
        new StepUpAct(
            "PAYEE", List.of(check.askedAccount(), check.askedName(), check.result().name())),
        id.toString());
    // From here on the customer's row is held, so that two calls don't both find room for one more.
    allowances.confirmed(customer);
    Reached account = reached.orElseThrow(() -> new Refusal(PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN));
    refuseSaved(payees.find(account.target(), customer));
    if (payees.count(customer) >= LIMIT) {
      throw new Refusal(PaymentsRefusal.TOO_MANY_PAYEES, "limit", Integer.toString(LIMIT));
    }
    SavedPayee payee = new SavedPayee(id, customer, account, check, clock.now());
    payees.add(payee);
    if (check.warns()) {
      payees.add(new AcceptedRisk(check.id(), id, clock.now()));
    }
    log.decided("PAYEE", id.toString(), check.result().name());
    return payee;
  }

  /** Refuses who is there already. */
  static void refuseSaved(Optional<SavedPayee> saved) {
    saved.ifPresent(
        one -> {
          throw new Refusal(PaymentsRefusal.PAYEE_EXISTS, "payeeId", one.id().toString());
        });
  }

  /**
   * Forgets one.
   *
   * @throws Refusal {@link PaymentsRefusal#PAYEE_NOT_FOUND}
   */
  public void delete(PayeeId payee, CustomerId customer) {
    payees.remove(
        payees
            .find(payee, customer)
            .orElseThrow(() -> new Refusal(PaymentsRefusal.PAYEE_NOT_FOUND)));
    log.decided("PAYEE", payee.toString(), "DELETED");
  }
}
