package bank.ballast.ledger;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who froze an account. Each lifts what they froze and nothing else: the account is frozen while
 * anybody has it frozen.
 */
public enum FrozenBy {
  /** The bank's staff. */
  BANK(1),
  /** Whoever holds the account. */
  HOLDER(2);

  private final int bit;

  FrozenBy(int bit) {
    this.bit = bit;
  }

  /**
   * Who froze an account, by its row. The release that knew no holders' freezes writes the status
   * alone: frozen without anybody's name is frozen by the bank, and an open account by nobody. What
   * can't be told is that release's freeze of a row that still has a holder's bit: it counts as the
   * holder's for as long as nobody freezes it by this release.
   *
   * @param bits a bit for each of them, of a frozen account
   */
  public static Set<FrozenBy> of(AccountStatus status, int bits) {
    Set<FrozenBy> who = EnumSet.noneOf(FrozenBy.class);
    if (status == AccountStatus.FROZEN) {
      for (FrozenBy one : values()) {
        if ((bits & one.bit) != 0) {
          who.add(one);
        }
      }
      if (who.isEmpty()) {
        who.add(BANK);
      }
    }
    return who;
  }

  /** As the row keeps them: a bit for each. */
  public static int bits(Set<FrozenBy> who) {
    return who.stream().mapToInt(one -> one.bit).sum();
  }
}
