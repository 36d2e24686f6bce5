package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.credit.life.LoanEvent.Repaid;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.Settlement;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventView;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.RepayLoan;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.lending.SettlementQuoteId;
import bank.ballast.lending.SettlementQuoteView;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The loans of the customer who acts. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoansBean implements Loans {

  private static final int LARGEST_PAGE = 100;
  private static final String REPAYMENT = "LOAN_REPAYMENT";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountDirectory directory;
  @Inject private LoanBook book;
  @Inject private LoanViews views;
  @Inject private Servicing servicing;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public List<LoanView> loans(@Nullable LoanId before, int limit) {
    try {
      return new LoanTable(new Database(dataSource))
              .of(directory.actingCustomer(), before, Math.min(Math.max(limit, 1), LARGEST_PAGE))
              .stream()
              .map(views::of)
              .toList();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanView loan(LoanId loan) {
    return views.of(own(loan));
  }

  @Override
  public Schedule schedule(LoanId loan) {
    return Schedule.of(own(loan).loan().terms());
  }

  @Override
  public List<LoanEventView> events(LoanId loan) {
    return views.events(own(loan));
  }

  @Override
  public LoanView repay(RepayLoan repay) {
    own(repay.loan());
    Money amount = repay.amount();
    if (!amount.isPositive()) {
      throw new Refusal(LendingRefusal.MALFORMED_REPAYMENT, "field", "amount");
    }
    LoanChange.Asked asked =
        Asking.of(
            repay.idempotencyKey(),
            "repay",
            repay.from().value(),
            amount.minorUnits(),
            amount.currencyCode(),
            repay.excess());
    return change(
        repay.loan(),
        repay.from(),
        asked,
        history -> {
          LoanPosition position = requireActive(history);
          if (!amount.currency().equals(history.loan().currency())) {
            throw new Refusal(LendingRefusal.WRONG_CURRENCY);
          }
          Settlement settlement = history.settlement(position);
          if (amount.compareTo(settlement.payable()) > 0) {
            throw new Refusal(
                LendingRefusal.ABOVE_PAYOFF,
                "maximum",
                Long.toString(settlement.payable().minorUnits()));
          }
          // What ends the loan ends it today, with no interest for days to come.
          return amount.equals(settlement.payable())
              ? settling(settlement)
              : new Repaid(clock.today(), amount, repay.excess());
        });
  }

  @Override
  public SettlementQuoteView quoteSettlement(LoanId loan, @Nullable LocalDate on) {
    LoanHistory history = own(loan);
    LoanPosition now = requireActive(history);
    LocalDate today = clock.today();
    LocalDate last = today.plusDays(QUOTED_DAYS);
    LocalDate validTo = on == null ? last : on;
    if (validTo.isBefore(today) || validTo.isAfter(last)) {
      throw new Refusal(LendingRefusal.SETTLEMENT_DAY_NOT_OFFERED);
    }
    LoanPosition then = history.at(validTo);
    SettlementQuoteId id = SettlementQuoteId.next();
    Settlement settlement = history.settlement(then);
    Money amount = settlement.payable();
    try {
      quotes()
          .add(
              id, loan, new SettlementQuoteTable.Quoted(validTo, amount.minorUnits()), clock.now());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    Money interest = then.earnedInterest().minus(then.paid().interest());
    Money none = new Money(0, interest.currency());
    boolean ahead = interest.compareTo(none) < 0;
    return new SettlementQuoteView(
        id,
        loan,
        validTo,
        amount,
        then.principal(),
        ahead ? none : interest,
        ahead ? none.minus(interest) : none,
        then.payoff().minus(then.principal()).minus(interest),
        settlement.rebate(),
        history.settlement(now).payable());
  }

  @Override
  public LoanView settle(
      LoanId loan, SettlementQuoteId quote, AccountId from, String idempotencyKey) {
    own(loan);
    SettlementQuoteTable.Quoted quoted = quoted(loan, quote);
    return change(
        loan,
        from,
        Asking.of(idempotencyKey, "settle", from.value(), quote.value()),
        history -> {
          Settlement settlement = history.settlement(requireActive(history));
          if (clock.today().isAfter(quoted.validTo())
              || settlement.payable().minorUnits() > quoted.amount()) {
            throw new Refusal(LendingRefusal.SETTLEMENT_QUOTE_EXPIRED);
          }
          return settling(settlement);
        });
  }

  @Override
  public LoanView withdraw(LoanId loan, @Nullable AccountId from, String idempotencyKey) {
    own(loan);
    AccountDirectory.Listing account = from == null ? null : directory.held(from).account();
    LoanChange.Asked asked =
        Asking.of(idempotencyKey, "withdraw", from == null ? "" : from.value());
    LoanHistory noticed =
        decided(LoanChange.WITHDRAWAL, loan, () -> book.happen(loan, asked, this::notice));
    return views.of(account == null ? noticed : paidBack(noticed, account));
  }

  /** The notice; nothing where it was given before. */
  private Optional<LoanChange> notice(LoanHistory history) {
    return history.withdrawal().isPresent()
        ? Optional.empty()
        : Optional.of(servicing.change(history, new ServiceLoan.Withdrawal()));
  }

  /** Pays back what was withdrawn from, if the money can be had; the notice stands without it. */
  private LoanHistory paidBack(LoanHistory noticed, AccountDirectory.Listing account) {
    LoanId loan = noticed.loan().id();
    try {
      return decided(
          REPAYMENT,
          loan,
          () ->
              book.happen(
                  loan,
                  null,
                  history ->
                      views.isActive(history)
                          ? Optional.of(settlingNow(history).through(account))
                          : Optional.empty()));
    } catch (Refusal refusal) {
      if (!DueCollection.NOT_TO_BE_HAD.contains(refusal.code())) {
        throw refusal;
      }
      return noticed;
    }
  }

  private LoanChange settlingNow(LoanHistory history) {
    return LoanChange.of(REPAYMENT, settling(history.settlement(history.at(clock.today()))));
  }

  private Repaid settling(Settlement settlement) {
    return new Repaid(
        clock.today(), settlement.payable(), Excess.LESS_PRINCIPAL, settlement.rebate());
  }

  /** What a repayment is, from how the loan stands. */
  @FunctionalInterface
  private interface Repaying {
    Repaid of(LoanHistory history);
  }

  private LoanView change(LoanId loan, AccountId from, LoanChange.Asked asked, Repaying repaying) {
    AccountDirectory.Listing account = directory.held(from).account();
    return views.of(
        decided(
            REPAYMENT,
            loan,
            () ->
                happen(
                    loan,
                    asked,
                    history ->
                        Optional.of(
                            LoanChange.of(REPAYMENT, repaying.of(history)).through(account)))));
  }

  /** Notes in the security log what was decided of what a customer asked for. */
  private LoanHistory decided(String what, LoanId loan, Supplier<LoanHistory> change) {
    try {
      LoanHistory after = change.get();
      log.decided(what, loan.toString(), "BOOKED");
      return after;
    } catch (Refusal refusal) {
      log.decided(what, loan.toString(), refusal.code().name());
      throw refusal;
    }
  }

  /**
   * Lets it happen; who came too late is told how the loan is since, not what is in the account.
   */
  private LoanHistory happen(
      LoanId loan, LoanChange.Asked asked, Function<LoanHistory, Optional<LoanChange>> change) {
    try {
      return book.happen(loan, asked, change);
    } catch (Refusal refusal) {
      if (refusal.code() == LendingRefusal.INSUFFICIENT_FUNDS) {
        LoanHistory now = book.find(loan).orElseThrow(() -> refusal);
        // Asked anew, the change says so itself where another has ended the loan meanwhile.
        if (now.byKey(asked.key()).isPresent() || change.apply(now).isEmpty()) {
          return book.happen(loan, asked, change);
        }
      }
      throw refusal;
    }
  }

  private LoanPosition requireActive(LoanHistory history) {
    LoanPosition position = history.at(clock.today());
    if (LoanViews.state(history, position) != LoanState.ACTIVE) {
      throw new Refusal(LendingRefusal.LOAN_ENDED);
    }
    return position;
  }

  private SettlementQuoteTable.Quoted quoted(LoanId loan, SettlementQuoteId quote) {
    try {
      return quotes()
          .find(loan, quote)
          .orElseThrow(() -> new Refusal(LendingRefusal.SETTLEMENT_QUOTE_NOT_FOUND));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private LoanHistory own(LoanId loan) {
    return book.find(loan)
        .filter(history -> history.loan().customer().equals(directory.actingCustomer()))
        .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_NOT_FOUND));
  }

  private SettlementQuoteTable quotes() {
    return new SettlementQuoteTable(new Database(dataSource));
  }
}
