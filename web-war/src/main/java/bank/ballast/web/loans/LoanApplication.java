package bank.ballast.web.loans;

import bank.ballast.lending.LoanApplicationView;
import bank.ballast.lending.LoanOffer;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application for a loan.
 *
 * @param id opaque
 * @param state how far it is
 * @param product its code
 * @param version of its terms
 * @param amount how much
 * @param instalments in how many it is repaid
 * @param firstDue when the first was asked to fall due, or null
 * @param accountId where the money goes, and where it is repaid from
 * @param income a month, as stated
 * @param outgoings a month, as stated
 * @param housing as stated
 * @param employment as stated
 * @param dependants as stated
 * @param purpose what it is for
 * @param appliedAt when it came
 * @param outcomes what each rule says
 * @param offer what the bank offers, or null
 * @param loanId the loan that came of it, or null
 * @param decidedByPerson whether a person decided
 * @param canAskForReview whether a person may still be asked to look at it
 * @param purchase the transaction that is divided, or null
 * @param steps what happened
 */
@Schema(name = "LoanApplication")
public record LoanApplication(
    @Schema(required = true) String id,
    @Schema(
            required = true,
            enumeration = {
              "referred",
              "recommended",
              "offered",
              "declined",
              "withdrawn",
              "expired",
              "signed",
              "other"
            },
            description = "Referred and recommended ones wait for a person.")
        String state,
    @Schema(required = true) String product,
    @Schema(required = true) int version,
    @Schema(required = true) Amount amount,
    @Schema(required = true) int instalments,
    @Nullable LocalDate firstDue,
    @Schema(required = true) String accountId,
    @Schema(required = true) Amount income,
    @Schema(required = true) Amount outgoings,
    @Schema(required = true) String housing,
    @Schema(required = true) String employment,
    @Schema(required = true) int dependants,
    @Schema(required = true) String purpose,
    @Schema(required = true) Instant appliedAt,
    @Schema(required = true) List<Outcome> outcomes,
    @Nullable Offer offer,
    @Schema(description = "The loan that came of it.") @Nullable String loanId,
    @Schema(required = true, description = "Else the rules did, or nobody has yet.")
        boolean decidedByPerson,
    @Schema(
            required = true,
            description = "Whether a person may be asked to look at what the rules declined.")
        boolean canAskForReview,
    @Schema(description = "The transaction that is to be paid in instalments.")
        @Nullable String purchase,
    @Schema(required = true) List<Step> steps) {

  /**
   * What a rule says.
   *
   * @param rule its code
   * @param verdict in a word
   * @param text in a sentence with the figures
   */
  @Schema(name = "LoanRuleOutcome")
  public record Outcome(
      @Schema(required = true, example = "AFFORDABILITY") String rule,
      @Schema(
              required = true,
              enumeration = {"pass", "refer", "decline"})
          String verdict,
      @Schema(required = true, description = "In the language that the request accepts.")
          String text) {}

  /**
   * What the bank offers.
   *
   * @param annualRate percent a year
   * @param apr percent a year
   * @param instalment what most come to
   * @param totalPayable everything that is paid
   * @param until the last day on which it can be accepted
   */
  @Schema(name = "LoanOffer")
  public record Offer(
      @Schema(required = true, example = "9.9") String annualRate,
      @Schema(required = true, example = "10.3") String apr,
      @Schema(required = true) Amount instalment,
      @Schema(required = true) Amount totalPayable,
      @Schema(required = true) LocalDate until) {

    static @Nullable Offer of(@Nullable LoanOffer offer) {
      return offer == null
          ? null
          : new Offer(
              offer.annualRate().toPlainString(),
              offer.apr().toPlainString(),
              Amount.of(offer.instalment()),
              Amount.of(offer.totalPayable()),
              offer.until());
    }
  }

  /**
   * Something that happened.
   *
   * @param what in a word
   * @param at when
   */
  @Schema(name = "LoanApplicationStep")
  public record Step(
      @Schema(required = true, example = "applied") String what,
      @Schema(required = true) Instant at) {}

  static LoanApplication of(LoanApplicationView view, Locale reader) {
    return new LoanApplication(
        view.id().toString(),
        Inputs.word(view.state()),
        view.loan().product(),
        view.productVersion(),
        Amount.of(view.loan().amount()),
        view.loan().instalments(),
        view.loan().firstDue(),
        view.account().toString(),
        Amount.of(view.circumstances().income()),
        Amount.of(view.circumstances().outgoings()),
        Inputs.word(view.circumstances().housing()),
        Inputs.word(view.circumstances().employment()),
        view.circumstances().dependants(),
        Inputs.word(view.purpose()),
        view.appliedAt(),
        view.outcomes().stream()
            .map(
                each ->
                    new Outcome(
                        each.rule(),
                        Inputs.word(each.verdict()),
                        each.words().getOrDefault(reader.getLanguage(), "")))
            .toList(),
        Offer.of(view.offer()),
        view.loanId() == null ? null : view.loanId().toString(),
        view.decidedByPerson(),
        view.canAskForReview(),
        view.purchase() == null ? null : view.purchase().toString(),
        view.steps().stream()
            .map(
                step -> new Step(step.what().toLowerCase(Locale.ROOT).replace('_', '-'), step.at()))
            .toList());
  }
}
