package bank.ballast.web.loans;

import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationView;
import bank.ballast.lending.LoanApplications;
import bank.ballast.web.input.IdempotencyKey;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import bank.ballast.web.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/loans/applications}. */
@Path("/loans/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@ApplicationScoped
public class LoanApplicationsResource {

  private static final String CAR =
      """
      {"amount": {"minorUnits": 500000, "currency": "GBP"}, "instalments": 24,
       "accountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "income": {"minorUnits": 250000, "currency": "GBP"},
       "outgoings": {"minorUnits": 90000, "currency": "GBP"},
       "housing": "tenant", "employment": "full-time", "dependants": 0, "purpose": "car"}""";

  private static final String PURCHASE =
      """
      {"purchase": "tx_01jd7q2k5e8g4r0t6u3v1n9m2c0000000000001", "instalments": 12,
       "accountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "income": {"minorUnits": 250000, "currency": "GBP"},
       "outgoings": {"minorUnits": 90000, "currency": "GBP"},
       "housing": "tenant", "employment": "full-time", "dependants": 0, "purpose": "purchase"}""";

  private static final String ELSEWHERE =
      """
      {"message": "My pay comes into an account at another bank."}""";

  @Inject private LoanApplications applications;

  /** The customer's applications. */
  @GET
  @Operation(
      operationId = "loanApplications",
      summary = "The customer's applications for loans, newest first")
  public Page<LoanApplication> mine(@BeanParam PageRequest page, @Context HttpHeaders headers) {
    List<LoanApplication> found =
        applications.mine(page.before(LoanApplicationId::parse), page.limit()).stream()
            .map(each -> shown(each, headers))
            .toList();
    return Page.of(found, page.limit(), LoanApplication::id);
  }

  /** Applies. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "applyForLoan",
      summary = "Applies for a loan",
      description =
          "Answered at once: offered for thirty days, declined with the reasons, or referred to a"
              + " person. No credit reference agency is asked. What cannot be lent at all is"
              + " refused, and nothing is kept of it. One application at a time. With a purchase, it is"
              + " for the instalments of that one which cost interest.")
  @APIResponse(
      responseCode = "201",
      description = "The application",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = LoanApplication.class)))
  public Response apply(
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this application: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "car-2027"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = LoanApplicationOrder.class),
                      examples = {
                        @ExampleObject(name = "A car", value = CAR),
                        @ExampleObject(name = "A purchase", value = PURCHASE)
                      }))
          @NotNull
          @Valid
          LoanApplicationOrder body,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    LoanApplication application =
        shown(applications.apply(body.toApply(IdempotencyKey.require(key))), headers);
    return Response.created(uri.getAbsolutePathBuilder().path(application.id()).build())
        .entity(application)
        .build();
  }

  /** One application. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "loanApplication", summary = "One application, and what came of it")
  public LoanApplication one(@PathParam("id") String id, @Context HttpHeaders headers) {
    return shown(applications.application(LoanApplicationId.parse(id)), headers);
  }

  /** Takes one back. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "withdrawLoanApplication",
      summary = "Takes an application back",
      description = "While nothing is signed. Doing so twice changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The application",
      content = @Content(schema = @Schema(implementation = LoanApplication.class)))
  public LoanApplication withdraw(@PathParam("id") String id, @Context HttpHeaders headers) {
    return shown(applications.withdraw(LoanApplicationId.parse(id)), headers);
  }

  /** Asks for a person. */
  @POST
  @Path("/{id}/reviews")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reviewLoanApplication",
      summary = "Asks for a person to look at what the rules declined",
      description = "Once for an application (UK GDPR, article 22(3)).")
  public LoanApplication review(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = LoanReviewRequest.class),
                      examples = @ExampleObject(name = "Pay elsewhere", value = ELSEWHERE)))
          @NotNull
          @Valid
          LoanReviewRequest body,
      @Context HttpHeaders headers) {
    return shown(applications.askForReview(LoanApplicationId.parse(id), body.message()), headers);
  }

  private static LoanApplication shown(LoanApplicationView view, HttpHeaders headers) {
    String wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    return LoanApplication.of(view, Texts.forReader(wanted).language());
  }
}
