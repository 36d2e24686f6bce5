package bank.ballast.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an entry does when it is posted. The words are those of two-phase transfers. */
public sealed interface Effect {

  /** Moves what its legs say, at once. */
  record Move() implements Effect {
    @Override
    public EffectKind kind() {
      return EffectKind.MOVE;
    }
  }

  /**
   * Moves as much as an account has above its floor, and at most what the legs say. The entry has
   * two legs, and that account's is the one that makes its balance fall.
   *
   * @param account the one that gives what it has
   */
  record Balance(LedgerAccountId account) implements Effect {
    @Override
    public EffectKind kind() {
      return EffectKind.BALANCE;
    }
  }

  /**
   * Holds what its legs say: it counts against the floors of the accounts that it would make fall,
   * and moves nothing until it is posted.
   *
   * @param expiresAt when it is voided by the ledger itself, or null for never
   */
  record Pending(@Nullable Instant expiresAt) implements Effect {
    @Override
    public EffectKind kind() {
      return EffectKind.PENDING;
    }
  }

  /**
   * Posts a pending entry: without legs, in full; with legs, at most what each of the pending ones
   * holds, and the rest is released.
   *
   * @param pending the pending entry
   */
  record PostPending(EntryId pending) implements Effect {
    @Override
    public EffectKind kind() {
      return EffectKind.POST;
    }
  }

  /**
   * Releases what a pending entry holds. The entry has no legs.
   *
   * @param pending the pending entry
   */
  record VoidPending(EntryId pending) implements Effect {
    @Override
    public EffectKind kind() {
      return EffectKind.VOID;
    }
  }

  /**
   * Moves everything back that an entry moved. The entry has no legs of its own; an entry is
   * reversed once.
   *
   * @param reversed what is taken back
   * @param reason why; at most 140 characters
   */
  record Reverse(EntryId reversed, String reason) implements Effect {
    @Override
    public EffectKind kind() {
      return EffectKind.REVERSE;
    }
  }

  /** Which of them this is. */
  EffectKind kind();

  /** The entry that this effect ends, or null. */
  default @Nullable EntryId ends() {
    if (this instanceof PostPending post) {
      return post.pending();
    }
    if (this instanceof VoidPending voiding) {
      return voiding.pending();
    }
    return this instanceof Reverse reverse ? reverse.reversed() : null;
  }
}
