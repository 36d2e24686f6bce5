package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.lending.OverdraftView.Kind;
import bank.ballast.lending.overdraft.LimitTable.Limit;
import bank.ballast.platform.Database;
import bank.ballast.security.Actors;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps limits in two steps, each durable before the next begins: the row that says what is agreed,
 * then the ledger's floor, by which alone money is let go. Where the bank breaks off between the
 * two, the day's work does the second ({@link FloorDay}).
 *
 * <p>Rows of a customer are numbered without gaps, so of two that are decided by the same state one
 * is decided anew. Whoever sets the floor reads the rows again afterwards: the last to do so has
 * seen the last row.
 */
@ApplicationScoped
public class OverdraftLimits {

  private static final int TURNS = 20;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Ledger ledger;
  @Inject private Actors actors;
  @Inject private BusinessClock clock;

  /** The limit that is agreed; empty where there never was one. */
  Optional<Limit> agreed(AccountId account) {
    try {
      return table().latest(account);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** The number of a customer's latest row. */
  int last(CustomerId customer) {
    try {
      return table().last(customer);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Adds the row after this number; tells whether nobody else had. */
  boolean agree(CustomerId customer, int last, AccountId account, long amount, Kind kind) {
    try {
      return table()
          .add(
              new Limit(
                  customer,
                  last + 1,
                  account,
                  amount,
                  kind,
                  actors.current().subject(),
                  clock.today(),
                  clock.now()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Makes the floor what is agreed, or what is agreed what the floor can't leave any more. */
  void follow(AccountId account) {
    LedgerAccountId id = new LedgerAccountId(account.value());
    for (int turn = 0; turn < TURNS; turn++) {
      Optional<Limit> agreed = agreed(account);
      LedgerAccountView books = ledger.account(id).orElseThrow();
      if (agreed.isEmpty() || isAsAgreed(agreed.get(), books)) {
        return;
      }
      if (books.status() == AccountStatus.CLOSED) {
        again(agreed.get(), 0, Kind.CLOSED);
      } else {
        lower(agreed.get(), books);
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  private static boolean isAsAgreed(Limit agreed, LedgerAccountView books) {
    return books.status() == AccountStatus.CLOSED
        ? agreed.amount() == 0
        : Objects.equals(books.floor(), -agreed.amount());
  }

  private void lower(Limit agreed, LedgerAccountView books) {
    try {
      ledger.setFloor(books.id(), -agreed.amount());
    } catch (Refusal refused) {
      if (refused.code() == LedgerRefusal.BELOW_NEW_FLOOR) {
        // Spent between the row and the floor: the limit stays what was in force.
        Long floor = books.floor();
        again(agreed, floor == null ? -books.available().minorUnits() : -floor, Kind.KEPT);
      } else if (refused.code() != LedgerRefusal.LEDGER_ACCOUNT_CLOSED) {
        throw refused;
      }
    }
  }

  /** The next row, by whoever is first: the loop reads what came of it. */
  private void again(Limit agreed, long amount, Kind kind) {
    agree(agreed.customer(), last(agreed.customer()), agreed.account(), amount, kind);
  }

  private LimitTable table() {
    return new LimitTable(new Database(dataSource));
  }
}
