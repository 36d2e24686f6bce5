package bank.ballast.web.requests;

import bank.ballast.payments.PaymentRequestView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for money: all of it for those into whose account it asks, otherwise what is asked of
 * the reader.
 *
 * @param id its id
 * @param kind what was asked for
 * @param role whether the reader asks or is asked
 * @param accountId which the money goes to, for who asks
 * @param askedBy the name of who asks
 * @param note what for
 * @param total of a bill, for who asks
 * @param ownPart what of it who asks bears
 * @param recalls the payment that is asked back
 * @param state where it stands
 * @param createdAt when it was made
 * @param expiresAt until when it can be paid
 * @param parts of whom how much is asked, and what came of it
 */
@Schema(name = "PaymentRequest")
public record PaymentRequest(
    @Schema(required = true, example = "preq_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {"request", "split", "recall", "other"},
            description = "recall: a payment that the payer asks you to send back, all of it.")
        String kind,
    @Schema(
            required = true,
            enumeration = {"asker", "asked"})
        String role,
    @Nullable String accountId,
    @Schema(required = true) String askedBy,
    @Schema(required = true) String note,
    @Nullable Amount total,
    @Nullable Amount ownPart,
    @Schema(example = "pay_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String recalls,
    @Schema(
            required = true,
            enumeration = {"open", "paid", "declined", "cancelled", "expired", "other"})
        String state,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant expiresAt,
    @Schema(required = true) List<Part> parts) {

  /**
   * What is asked of one person or by one link.
   *
   * @param phone who is asked, as who asks wrote it
   * @param payee whose payment is asked back, as who asks knows them
   * @param link the web address to hand on
   * @param byLink whether it is asked by a link
   * @param several whether several may pay by the link
   * @param amount how much
   * @param state where it stands
   * @param payments what was paid
   */
  @Schema(name = "PaymentRequestPart")
  public record Part(
      @Nullable String phone,
      @Nullable String payee,
      @Schema(
              description = "To be handed on. Told when the request is made, and never again.",
              example = "https://bank.example/app/pay#3q2-7wAAAAAAAAAAAAAAAA")
          @Nullable String link,
      @Schema(required = true) boolean byLink,
      @Schema(required = true) boolean several,
      @Schema(description = "Not there where who pays says how much.") @Nullable Amount amount,
      @Schema(
              required = true,
              enumeration = {"open", "paid", "declined", "cancelled", "expired", "other"})
          String state,
      @Schema(required = true) List<Paid> payments) {

    private static Part of(
        PaymentRequestView.Part part, PaymentRequestView.Kind kind, @Nullable String link) {
      boolean recall = kind == PaymentRequestView.Kind.RECALL;
      return new Part(
          recall ? null : part.askedAs(),
          recall ? part.askedAs() : null,
          link,
          part.byLink(),
          part.several(),
          part.amount() == null ? null : Amount.of(part.amount()),
          Inputs.word(part.state()),
          part.payments().stream().map(Paid::of).toList());
    }
  }

  /**
   * A payment.
   *
   * @param by the payer's name
   * @param amount how much
   * @param at when
   * @param paymentId for the payer alone
   */
  @Schema(name = "PaymentRequestPaid")
  public record Paid(
      @Schema(required = true) String by,
      @Schema(required = true) Amount amount,
      @Schema(required = true) Instant at,
      @Nullable String paymentId) {

    private static Paid of(PaymentRequestView.Paid paid) {
      return new Paid(
          paid.by(),
          Amount.of(paid.amount()),
          paid.at(),
          paid.payment() == null ? null : paid.payment().toString());
    }
  }

  static PaymentRequest of(PaymentRequestView view) {
    return of(view, Map.of());
  }

  /**
   * One whose links are told.
   *
   * @param links web addresses, by the numbers of their parts
   */
  static PaymentRequest of(PaymentRequestView view, Map<Integer, String> links) {
    return new PaymentRequest(
        view.id().toString(),
        Inputs.word(view.kind()),
        view.into() == null ? "asked" : "asker",
        view.into() == null ? null : view.into().toString(),
        view.askedBy(),
        view.note(),
        view.total() == null ? null : Amount.of(view.total()),
        view.ownPart() == null ? null : Amount.of(view.ownPart()),
        view.recalls() == null ? null : view.recalls().toString(),
        Inputs.word(view.state()),
        view.createdAt(),
        view.expiresAt(),
        view.parts().stream()
            .map(part -> Part.of(part, view.kind(), links.get(part.number())))
            .toList());
  }
}
