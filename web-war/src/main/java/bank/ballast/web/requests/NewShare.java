package bank.ballast.web.requests;

import bank.ballast.payments.AskForPayment.Share;
import bank.ballast.payments.Destination;
import bank.ballast.web.input.AccountNumbers;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Of whom money is asked: by phone, or by a link.
 *
 * @param phone of another customer
 * @param link for how many payments
 * @param amount how much
 */
@Schema(name = "NewRequestShare", description = "Either phone or link.")
public record NewShare(
    @Schema(
            example = "+44 7700 900123",
            description =
                "Of another customer of this bank, who has the number alone. Nothing tells whether"
                    + " somebody has it.")
        @Nullable String phone,
    @Schema(
            enumeration = {"once", "several"},
            description =
                "Makes a link: `once` is paid by the first who pays, `several` by everybody who has"
                    + " it, each once.")
        @Nullable String link,
    @Valid
        @Schema(
            description =
                "How much. Left out, who pays says; of a bill, the parts are equal, or all named.")
        @Nullable Amount amount) {

  /** How often a link is paid. */
  enum Link {
    ONCE,
    SEVERAL
  }

  Share toShare() {
    if ((phone == null) == (link == null)) {
      throw new InvalidInput("from", Reason.NOT_ONE_DESTINATION);
    }
    return new Share(
        phone == null ? null : phone(phone),
        link != null && Inputs.word("from.link", link, Link.class) == Link.SEVERAL,
        amount == null ? null : amount.toMoney());
  }

  private static String phone(String written) {
    AccountNumbers numbers = new AccountNumbers("from.", null, null, null, null, written);
    return ((Destination.ToPhone) numbers.destination("")).number();
  }
}
