package bank.ballast.accounts.closure;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.ClosureState;
import bank.ballast.accounts.ClosureView;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The closing of an account. Whoever changes it has locked the account's row. */
@Entity
@Table(name = "accounts_closure")
@DynamicUpdate // The application may change some columns alone.
public class Closure {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "rest_account_id")
  private @Nullable UUID restAccountId;

  private String state;

  @Column(name = "under_way")
  @SuppressWarnings("UnusedVariable") // For the key that lets an account have one at a time.
  private @Nullable Integer underWay;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  protected Closure() {}

  Closure(AccountId account, CustomerId by, @Nullable AccountId rest, Instant now) {
    this.id = ClosureId.next().value();
    this.accountId = account.value();
    this.askedBy = by.value();
    this.restAccountId = rest == null ? null : rest.value();
    this.state = ClosureState.ASKED.name();
    this.underWay = 1;
    this.askedAt = now;
  }

  ClosureId id() {
    return new ClosureId(id);
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  CustomerId askedBy() {
    return new CustomerId(askedBy);
  }

  Optional<AccountId> rest() {
    return Optional.ofNullable(restAccountId).map(AccountId::new);
  }

  ClosureState state() {
    return Constants.of(ClosureState.class, state, ClosureState.OTHER);
  }

  /** All holders agree. Again, it changes nothing. */
  void agreed() {
    if (state() == ClosureState.ASKED) {
      state = ClosureState.CLOSING.name();
    }
  }

  /**
   * Takes it back. Again, it changes nothing.
   *
   * @throws Refusal {@link ClosuresRefusal#CLOSURE_UNDER_WAY}, {@link
   *     ClosuresRefusal#CLOSURE_ENDED}
   */
  void withdraw(Instant now) {
    switch (state()) {
      case ASKED -> end(ClosureState.WITHDRAWN, now);
      case CLOSING -> throw new Refusal(ClosuresRefusal.CLOSURE_UNDER_WAY);
      case WITHDRAWN -> {
        // It was taken back before.
      }
      default -> throw new Refusal(ClosuresRefusal.CLOSURE_ENDED);
    }
  }

  /** Notes that the account is closed in the books, whatever was noted before. */
  void closed(Instant now) {
    if (state() != ClosureState.CLOSED) {
      end(ClosureState.CLOSED, now);
    }
  }

  /** Notes that something came in between. */
  void refused(Instant now) {
    if (state() == ClosureState.CLOSING) {
      end(ClosureState.REFUSED, now);
    }
  }

  private void end(ClosureState how, Instant now) {
    state = how.name();
    underWay = null;
    endedAt = now;
  }

  ClosureView view(String askedByName, ClosureView.@Nullable Rest rest) {
    return new ClosureView(id(), account(), state(), askedByName, rest, askedAt, endedAt);
  }
}
