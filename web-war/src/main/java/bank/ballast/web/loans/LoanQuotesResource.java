package bank.ballast.web.loans;

import bank.ballast.lending.LoanQuotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/loans/products} and {@code /api/loans/quotes}. */
@Path("/loans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@ApplicationScoped
public class LoanQuotesResource {

  private static final String TWO_YEARS =
      """
      {"amount": {"minorUnits": 500000, "currency": "GBP"}, "instalments": 24}""";

  @Inject private LoanQuotes quotes;

  /** What is offered. */
  @GET
  @Path("/products")
  @Operation(operationId = "loanProducts", summary = "What the bank lends")
  public LoanProductList products() {
    return new LoanProductList(quotes.offered().stream().map(LoanProduct::of).toList());
  }

  /** What a loan would cost. */
  @POST
  @Path("/quotes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "quoteLoan",
      summary = "What a loan would cost",
      description =
          "If it were paid out today, with the schedule that it then gets. Nothing is kept of having"
              + " asked, and no credit file is looked at.")
  public LoanQuote quote(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = AskForLoanQuote.class),
                      examples = @ExampleObject(name = "Over two years", value = TWO_YEARS)))
          @NotNull
          @Valid
          AskForLoanQuote body) {
    return LoanQuote.of(quotes.quote(body.toAsk()), true);
  }
}
