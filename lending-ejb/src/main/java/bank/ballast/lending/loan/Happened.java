package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountId;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanEventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as its row keeps it.
 *
 * @param rebate what of a repayment nobody gave, in minor units
 * @param principal by how much it changed what is paid of the principal; so the next two
 * @param corrected by how much it changed interest that was in the books
 * @param leftOut how many instalments a payment holiday left out
 */
record Happened(
    int sequence,
    LoanEventKind kind,
    LocalDate on,
    @Nullable Money amount,
    @Nullable String excess,
    long rebate,
    @Nullable LocalDate until,
    @Nullable LoanTerms terms,
    @Nullable Integer reverses,
    long principal,
    long interest,
    long fees,
    long corrected,
    @Nullable AccountId account,
    @Nullable UUID entry,
    @Nullable String key,
    @Nullable String hash,
    @Nullable String reason,
    @Nullable Integer leftOut,
    Instant at) {

  /** What it is to a loan's life; nothing where that does not tell of it. */
  Optional<LoanEvent> told() {
    return switch (kind) {
      case REPAID -> {
        LoanEvent.Excess left = LoanEvent.Excess.valueOf(required(excess));
        Money paid = required(amount);
        yield Optional.of(new LoanEvent.Repaid(on, paid, left, new Money(rebate, paid.currency())));
      }
      case CHARGED -> Optional.of(new LoanEvent.Charged(on, required(amount)));
      case RESCHEDULED, WITHDRAWN -> Optional.of(new LoanEvent.Rescheduled(on, required(terms)));
      case INTEREST_PAUSED -> Optional.of(new LoanEvent.InterestPaused(on, until));
      case WRITTEN_OFF -> Optional.of(new LoanEvent.WrittenOff(on));
      case RECOVERED -> Optional.of(new LoanEvent.Recovered(on, required(amount)));
      case PAID_OUT, REVERSED, OTHER -> Optional.empty();
    };
  }

  private <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("event %d lacks something".formatted(sequence));
    }
    return value;
  }
}
