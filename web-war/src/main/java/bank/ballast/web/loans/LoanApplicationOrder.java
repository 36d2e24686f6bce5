package bank.ballast.web.loans;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.lending.ApplyForLoan;
import bank.ballast.lending.Circumstances;
import bank.ballast.lending.Employment;
import bank.ballast.lending.Housing;
import bank.ballast.lending.LoanPurpose;
import bank.ballast.lending.PurchaseInstalments;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application for a loan.
 *
 * @param product its code; where it is left out, the personal loan, or for a purchase instalments
 * @param amount how much; for a purchase it may be left out
 * @param instalments in how many it is repaid
 * @param firstDue when the first falls due; a period after the money comes where it is left out
 * @param accountId where the money goes, and where it is repaid from
 * @param income a month, after tax
 * @param outgoings a month: housing, bills, debts elsewhere
 * @param housing how the customer lives
 * @param employment what they live on
 * @param dependants how many others do
 * @param purpose what it is for; purchase for one
 * @param purchase the transaction that is to be paid in instalments, or null
 */
@Schema(name = "LoanApplicationOrder")
public record LoanApplicationOrder(
    @Size(max = 32) @Schema(defaultValue = USUAL, example = USUAL) @Nullable String product,
    @Valid @Schema(description = "For a purchase it may be left out, and is what was paid.")
        @Nullable Amount amount,
    @NotNull @Schema(required = true, example = "24") Integer instalments,
    @Schema(description = "At most two months ahead; a month after the payout where left out.")
        @Nullable LocalDate firstDue,
    @NotNull @Schema(required = true, description = "A current account of the customer's.")
        String accountId,
    @NotNull @Valid @Schema(required = true, description = "A month, after tax.") Amount income,
    @NotNull
        @Valid
        @Schema(required = true, description = "A month: housing, bills, debts elsewhere.")
        Amount outgoings,
    @NotNull
        @Schema(
            required = true,
            example = "tenant",
            enumeration = {"owner", "mortgage", "tenant", "with-family", "other"})
        String housing,
    @NotNull
        @Schema(
            required = true,
            example = "full-time",
            enumeration = {
              "full-time",
              "part-time",
              "self-employed",
              "student",
              "retired",
              "not-working",
              "other"
            })
        String employment,
    @NotNull @Schema(required = true, example = "0", minimum = "0", maximum = "20")
        Integer dependants,
    @NotNull
        @Schema(
            required = true,
            example = "car",
            enumeration = {
              "car",
              "home-improvement",
              "debt-consolidation",
              "education",
              "holiday",
              "wedding",
              "purchase",
              "other"
            })
        String purpose,
    @Schema(description = "The transaction that is to be paid in instalments: see its offers.")
        @Nullable String purchase) {

  private static final String USUAL = "personal-loan";

  ApplyForLoan toApply(String idempotencyKey) {
    if (amount == null && purchase == null) {
      throw new InvalidInput("amount", Reason.REQUIRED);
    }
    return new ApplyForLoan(
        idempotencyKey,
        Objects.requireNonNullElse(product, purchase == null ? USUAL : PurchaseInstalments.PRODUCT),
        amount == null ? null : amount.toMoney(),
        instalments,
        firstDue,
        Inputs.id("accountId", accountId, AccountId::parse),
        new Circumstances(
            income.toMoney(),
            outgoings.toMoney(),
            Inputs.word("housing", housing, Housing.class),
            Inputs.word("employment", employment, Employment.class),
            dependants),
        Inputs.word("purpose", purpose, LoanPurpose.class),
        purchase == null ? null : Inputs.id("purchase", purchase, TransactionId::parse));
  }
}
