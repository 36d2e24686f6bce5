package bank.ballast.accounts.statement;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerContacts;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Customers;
import bank.ballast.accounts.StatementDocument;
import bank.ballast.accounts.StatementFormat;
import bank.ballast.accounts.StatementOrder;
import bank.ballast.accounts.Statements;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Makes statements. Holds no database transaction while it does: what was booked never changes, so
 * that lines read later are those that the balances were read with.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementsBean implements Statements {

  @Inject private Accounts accounts;
  @Inject private Customers customers;
  @Inject private CustomerRecords records;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private PdfPress press;

  @Override
  @RolesAllowed(Role.CUSTOMER)
  public StatementDocument document(AccountId account, StatementOrder order) {
    requirePeriod(order.from(), order.to());
    return document(accounts.mine(account), customers.me(), order);
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
  public StatementDocument documentFor(
      CustomerId customer, AccountId account, StatementOrder order) {
    requirePeriod(order.from(), order.to());
    CustomerView addressee =
        records
            .customer(customer)
            .orElseThrow(() -> new Refusal(AccountsRefusal.CUSTOMER_NOT_FOUND));
    AccountView held =
        records.accounts(customer).stream()
            .filter(each -> each.id().equals(account))
            .findFirst()
            .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
    return document(held, addressee, order);
  }

  private void requirePeriod(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw new Refusal(AccountsRefusal.STATEMENT_PERIOD_REVERSED);
    }
    if (to.isAfter(clock.today())) {
      throw new Refusal(AccountsRefusal.STATEMENT_IN_THE_FUTURE);
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new Refusal(
          AccountsRefusal.STATEMENT_PERIOD_TOO_LONG, "limit", Integer.toString(MOST_DAYS));
    }
  }

  private StatementDocument document(
      AccountView account, CustomerView addressee, StatementOrder order) {
    AccountPeriod period =
        ledger
            .period(new LedgerAccountId(account.id().value()), order.from(), order.to())
            .orElseThrow(() -> new IllegalStateException(account.id() + " has no books"));
    int most = order.format().mostLines();
    if (period.legs() > most) {
      throw new Refusal(AccountsRefusal.STATEMENT_TOO_MANY_LINES, "limit", Integer.toString(most));
    }
    if (!period.ties()) {
      throw new IllegalStateException("a statement does not tie: " + period);
    }
    Statement statement =
        new Statement(
            account,
            addressee,
            period,
            new StatementLines(ledger, period),
            clock.now(),
            language(order, addressee));
    return Spool.document(
        statement,
        fileName(statement, order.format()),
        order.format().mediaType(),
        writer(order.format()));
  }

  private StatementWriter writer(StatementFormat format) {
    return switch (format) {
      case PDF -> press;
      case CSV -> new CsvStatement();
      case QIF -> new QifStatement();
      case OFX -> new OfxStatement();
      case CAMT_053 -> new CamtStatement();
    };
  }

  private static String language(StatementOrder order, CustomerView addressee) {
    if (order.language() != null) {
      return order.language();
    }
    return addressee.profile() == null
        ? CustomerContacts.USUAL_LANGUAGE
        : addressee.profile().language();
  }

  private static String fileName(Statement statement, StatementFormat format) {
    return "statement-%s-%s-%s.%s"
        .formatted(
            statement.account().accountNumber(),
            statement.period().from(),
            statement.period().to(),
            format.extension());
  }
}
