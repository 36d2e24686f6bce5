package bank.ballast.web.closures;

import bank.ballast.accounts.ClosureView;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The closing of an account.
 *
 * @param id its id
 * @param accountId which account
 * @param state how far it is
 * @param askedBy the name of who asked for it
 * @param rest where the rest goes
 * @param askedAt when
 * @param endedAt when it came to its end
 */
@Schema(name = "AccountClosure")
public record Closure(
    @Schema(required = true, example = "clo_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true, example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String accountId,
    @Schema(
            required = true,
            enumeration = {"asked", "closing", "closed", "withdrawn", "refused", "other"},
            description =
                "`asked`: the other holder must confirm. It stays `closing` only where the bank"
                    + " broke off: ask again. `refused`: something came in between.")
        String state,
    @Schema(required = true) String askedBy,
    @Schema(description = "Missing where nothing is left.") @Nullable Rest rest,
    @Schema(required = true) Instant askedAt,
    @Nullable Instant endedAt) {

  /**
   * Where the rest goes.
   *
   * @param sortCode six digits
   * @param accountNumber eight digits
   * @param holders the names of whose account it is
   */
  @Schema(name = "AccountClosureRest")
  public record Rest(
      @Schema(required = true) String sortCode,
      @Schema(required = true) String accountNumber,
      @Schema(required = true) List<String> holders) {}

  static Closure of(ClosureView view) {
    ClosureView.Rest rest = view.rest();
    return new Closure(
        view.id().toString(),
        view.account().toString(),
        Inputs.word(view.state()),
        view.askedBy(),
        rest == null ? null : new Rest(rest.sortCode(), rest.accountNumber(), rest.holders()),
        view.askedAt(),
        view.endedAt());
  }
}
