package bank.ballast.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closing of an account.
 *
 * @param id its id
 * @param account which account
 * @param state how far it is
 * @param askedBy the name of who asked for it
 * @param rest where the rest goes, or null where nothing was left
 * @param askedAt when
 * @param endedAt when it came to its end, or null
 */
public record ClosureView(
    ClosureId id,
    AccountId account,
    ClosureState state,
    String askedBy,
    @Nullable Rest rest,
    Instant askedAt,
    @Nullable Instant endedAt) {

  /**
   * Where the rest goes.
   *
   * @param holders the names of whose account it is
   */
  public record Rest(String sortCode, String accountNumber, List<String> holders) {

    /** What can't change under the reader. */
    public Rest {
      holders = List.copyOf(holders);
    }
  }
}
