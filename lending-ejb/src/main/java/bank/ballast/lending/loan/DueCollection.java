package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.credit.life.LoanEvent.Repaid;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.Settlement;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.kernel.RefusalCode;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Takes what is due from borrowers' accounts: all of it or nothing, so that an account is not
 * emptied for a part. What could not be had is tried again, in the afternoon and on later days.
 */
@ApplicationScoped
public class DueCollection {

  /** For how many days after it fell due; then a person looks after it. */
  private static final int TRIED_DAYS = 30;

  private static final Logger LOG = Logger.getLogger(DueCollection.class);

  /** Refusals that say that the money is not there, and no more. */
  static final Set<RefusalCode> NOT_TO_BE_HAD =
      Set.of(
          LendingRefusal.INSUFFICIENT_FUNDS,
          LendingRefusal.ACCOUNT_FROZEN,
          LendingRefusal.ACCOUNT_CLOSED);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private LoanBook book;
  @Inject private AccountDirectory directory;
  @Inject private LoanLetters letters;
  @Inject private BusinessClock clock;

  /** Loans of which something is due by a day; see {@link DailyWork#keys}. */
  List<String> due(LocalDate day, DailyWork.Part part, String after, int limit) {
    try {
      return new StandingTable(dataSource).toCollect(day, part, after, limit);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /**
   * Takes what loans have due today.
   *
   * @param last whether it is not tried again on this day, so that the borrowers are to know
   */
  void collect(Collection<UUID> loans, boolean last) {
    for (LoanBook.Refused refused : book.happenToEach(loans, this::repayment)) {
      RefusalCode code = refused.refusal().code();
      if (!NOT_TO_BE_HAD.contains(code)) {
        // Of this loan alone: the others are not to wait for whoever looks after it.
        LOG.errorf("%s can't be collected: %s", refused.loan().loan().id(), code);
      } else if (last) {
        letters.notCollected(refused.loan(), refused.loan().at(clock.today()));
      }
    }
  }

  private Optional<LoanChange> repayment(LoanHistory history) {
    LocalDate today = clock.today();
    LoanPosition position = history.at(today);
    if (history.isWrittenOff()
        || history.isSpared(today)
        || !position.due().isPositive()
        || position.daysOverdue() > TRIED_DAYS) {
      return Optional.empty();
    }
    Listing account =
        directory
            .find(new AccountAddress.OfAccount(history.loan().account()))
            .orElseThrow(() -> new Refusal(LendingRefusal.ACCOUNT_CLOSED));
    // Who withdrew owes one sum, and is spared the charges of it.
    Settlement sum = history.settlement(position);
    Repaid repaid =
        history.withdrawal().isPresent()
            ? new Repaid(today, sum.payable(), Excess.LESS_PRINCIPAL, sum.rebate())
            : new Repaid(today, position.due(), Excess.NEXT_INSTALMENTS);
    return Optional.of(LoanChange.of("LOAN_REPAYMENT", repaid).through(account));
  }
}
