package bank.ballast.web.loans;

import bank.ballast.accounts.AccountId;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.Loans;
import bank.ballast.lending.RepayLoan;
import bank.ballast.lending.SettlementQuoteId;
import bank.ballast.web.input.IdempotencyKey;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/loans}. */
@Path("/loans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@ApplicationScoped
public class LoansResource {

  private static final String ONCE =
      "The same key with the same content gives the same answer, and moves nothing again. What was"
          + " refused may be asked for again.";

  @Inject private Loans loans;

  /** The customer's loans. */
  @GET
  @Operation(operationId = "loans", summary = "Your loans, newest first")
  public Page<Loan> all(@BeanParam PageRequest page) {
    int limit = page.limit();
    LoanId since = page.since(LoanId::parse);
    // Nobody has more loans than a page: what is newer is picked out here.
    List<Loan> found =
        loans.loans(page.before(LoanId::parse), limit).stream()
            .takeWhile(
                loan -> since == null || loan.id().toString().compareTo(since.toString()) > 0)
            .map(Loan::of)
            .toList();
    return Page.of(found, limit, Loan::id);
  }

  /** One loan. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "loan", summary = "One loan, as it stands today")
  public Loan one(@PathParam("id") String id) {
    return Loan.of(loans.loan(LoanId.parse(id)));
  }

  /** What falls due. */
  @GET
  @Path("/{id}/schedule")
  @Operation(
      operationId = "loanSchedule",
      summary = "What falls due and when, as it was agreed and as it is now")
  public LoanSchedule schedule(@PathParam("id") String id) {
    LoanId loan = LoanId.parse(id);
    return LoanSchedule.of(loans.schedule(loan), loans.loan(loan));
  }

  /** What happened. */
  @GET
  @Path("/{id}/events")
  @Operation(operationId = "loanEvents", summary = "All that happened to a loan, oldest first")
  public LoanEventList events(@PathParam("id") String id) {
    return LoanEventList.of(loans.events(LoanId.parse(id)));
  }

  /** Repays. */
  @POST
  @Path("/{id}/repayments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "repayLoan",
      summary = "Repays some of a loan, or ends it",
      description =
          "An `amount`, at most the loan's `payoff`; or a `settlementQuoteId`, which ends the loan"
              + " with what is owed today, never more than was quoted. "
              + ONCE)
  public Loan repay(
      @PathParam("id") String id,
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this repayment: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "repay-2026-11-21"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = LoanRepayment.class),
                      examples = {
                        @ExampleObject(name = "£100 more", value = MORE),
                        @ExampleObject(name = "All of it, as quoted", value = QUOTED)
                      }))
          @NotNull
          @Valid
          LoanRepayment body) {
    String once = IdempotencyKey.require(key);
    LoanId loan = LoanId.parse(id);
    AccountId from = Inputs.id("fromAccountId", body.fromAccountId(), AccountId::parse);
    if (body.settlementQuoteId() != null) {
      if (body.amount() != null) {
        throw new InvalidInput("amount", Reason.NOT_BOTH, "settlementQuoteId");
      }
      SettlementQuoteId quote =
          Inputs.id("settlementQuoteId", body.settlementQuoteId(), SettlementQuoteId::parse);
      return Loan.of(loans.settle(loan, quote, from, once));
    }
    if (body.amount() == null) {
      throw new InvalidInput("amount", Reason.REQUIRED);
    }
    Excess excess =
        body.excess() == null
            ? LoanRepayment.USUAL
            : Inputs.word("excess", body.excess(), Excess.class);
    return Loan.of(loans.repay(new RepayLoan(loan, from, body.amount().toMoney(), excess, once)));
  }

  /** Says what ends a loan. */
  @POST
  @Path("/{id}/settlement-quotes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "quoteLoanSettlement",
      summary = "What ends a loan, until a day",
      description =
          "Interest runs to the day on which it is paid and no further, so that paying before"
              + " `validTo` costs less. Asking binds nobody but the bank.")
  public SettlementQuote quote(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = AskForSettlementQuote.class),
                      examples = @ExampleObject(name = "For the next 28 days", value = "{}")))
          @NotNull
          @Valid
          AskForSettlementQuote body) {
    return SettlementQuote.of(loans.quoteSettlement(LoanId.parse(id), body.validTo()));
  }

  /** Withdraws. */
  @POST
  @Path("/{id}/withdrawals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawFromLoan",
      summary = "Withdraws from a loan within 14 days",
      description =
          "The notice counts at once. What was lent is to be paid back within 30 days, with its"
              + " interest until then and nothing else: at once from an account that has the money,"
              + " by a repayment, or by itself on the last day (`withdrawal.payBackBy`). "
              + ONCE)
  public Loan withdraw(
      @PathParam("id") String id,
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this withdrawal: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "withdraw-2026-11-21"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = LoanWithdrawal.class),
                      examples = @ExampleObject(name = "From the account", value = WITHDRAW)))
          @NotNull
          @Valid
          LoanWithdrawal body) {
    String once = IdempotencyKey.require(key);
    String from = body.fromAccountId();
    return Loan.of(
        loans.withdraw(
            LoanId.parse(id),
            from == null ? null : Inputs.id("fromAccountId", from, AccountId::parse),
            once));
  }

  private static final String MORE =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "amount": {"minorUnits": 10000, "currency": "GBP"}, "excess": "less-principal"}""";

  private static final String QUOTED =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "settlementQuoteId": "lsq_01jd7q2k5e8g4r0t6u3v1n9m2c"}""";

  private static final String WITHDRAW =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c"}""";
}
