package bank.ballast.web.loans;

import bank.ballast.accounts.TransactionId;
import bank.ballast.lending.PurchaseInstalments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/transactions/{id}/instalments}. */
@Path("/transactions/{id}/instalments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@ApplicationScoped
public class PurchaseInstalmentsResource {

  @Inject private PurchaseInstalments instalments;

  /** What is offered. */
  @GET
  @Operation(
      operationId = "purchaseInstalmentOffers",
      summary = "Into how many instalments a purchase can be divided, and what each way costs",
      description =
          "Payments to others at other banks of the last 30 days, of £30 to £3,000, which have not"
              + " come back.")
  public PurchaseInstalmentOffers offers(@PathParam("id") String id) {
    return PurchaseInstalmentOffers.of(instalments.offers(TransactionId.parse(id)));
  }

  /** Divides. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "dividePurchase",
      summary = "Pays a purchase in instalments after all",
      description =
          "What was paid comes back to the account and is owed in 3 instalments without interest,"
              + " where the account has been open for 30 days."
              + " 6, 12 or 24, with interest, are applied for: POST /api/loans/applications with"
              + " the purchase. The same again answers as the first time.")
  @APIResponse(
      responseCode = "201",
      description = "The loan",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Loan.class)))
  public Response divide(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = DividePurchase.class),
                      examples =
                          @ExampleObject(name = "Three, free", value = "{\"instalments\": 3}")))
          @NotNull
          @Valid
          DividePurchase body,
      @Context UriInfo uri) {
    Loan loan = Loan.of(instalments.divide(TransactionId.parse(id), body.instalments()));
    return Response.created(uri.getBaseUriBuilder().path("loans").path(loan.id()).build())
        .entity(loan)
        .build();
  }
}
