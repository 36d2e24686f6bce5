package bank.ballast.web.payments;

import bank.ballast.payments.StandingOrderId;
import bank.ballast.payments.StandingOrders;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.IdempotencyKey;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import bank.ballast.web.security.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

/** {@code /api/standing-orders}. */
@Path("/standing-orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing orders")
@ApplicationScoped
public class StandingOrdersResource {

  private static final String MONTHLY =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "to": {"sortCode": "20-00-00", "accountNumber": "40000010", "name": "Corner Bakery Ltd"},
       "amount": {"minorUnits": 1250, "currency": "GBP"}, "reference": "Bread",
       "unit": "month", "every": 1, "firstOn": "2099-01-31", "workingDays": "next"}""";

  private static final String SMALLER =
      """
      {"amount": {"minorUnits": 1000, "currency": "GBP"}}""";

  private static final String NEXT = "{\"day\": \"2099-01-30\"}";

  @Inject private StandingOrders orders;

  /** The customer's standing orders. */
  @GET
  @Operation(
      operationId = "standingOrders",
      summary = "Standing orders of all of the customer's accounts, ended ones too, newest first")
  public Page<StandingOrder> mine(@BeanParam PageRequest page) {
    List<StandingOrder> found =
        orders.mine(page.before(StandingOrderId::parse), page.limit()).stream()
            .map(StandingOrder::of)
            .toList();
    return Page.of(found, page.limit(), StandingOrder::id);
  }

  /** Sets one up. */
  @POST
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setUpStandingOrder",
      summary = "Sets up a standing order",
      description =
          "Pays in the small hours of each day on which it is due. Where money is short, it is tried"
              + " once more in the afternoon. Confirmed as a payment of this amount would be.")
  @APIResponse(
      responseCode = "201",
      description = "The standing order",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = StandingOrder.class)))
  public Response setUp(
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this standing order: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "rent-2027"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewStandingOrder.class),
                      examples = @ExampleObject(name = "Each month", value = MONTHLY)))
          @NotNull
          @Valid
          NewStandingOrder body,
      @Context UriInfo uri) {
    StandingOrder order = StandingOrder.of(orders.setUp(body.toOrder(IdempotencyKey.require(key))));
    return Response.created(uri.getAbsolutePathBuilder().path(order.id()).build())
        .entity(order)
        .build();
  }

  /** One standing order. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "standingOrder", summary = "One standing order")
  public StandingOrder one(@PathParam("id") String id) {
    return StandingOrder.of(orders.standingOrder(StandingOrderId.parse(id)));
  }

  /** Changes it. */
  @PATCH
  @Path("/{id}")
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeStandingOrder",
      summary = "Changes the amount or the reference of the following payments",
      description = "What is left out stays. Confirmed as a payment of this amount would be.")
  public StandingOrder change(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = StandingOrderChange.class),
                      examples = @ExampleObject(name = "Another amount", value = SMALLER)))
          @NotNull
          @Valid
          StandingOrderChange body) {
    Amount amount = body.amount();
    return StandingOrder.of(
        orders.change(
            StandingOrderId.parse(id), amount == null ? null : amount.toMoney(), body.reference()));
  }

  /** Leaves the next payment out. */
  @POST
  @Path("/{id}/skips")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "skipStandingOrder",
      summary = "Leaves the next payment out; those after it stay",
      description =
          "Names the day of that payment, so that asking again leaves out no other. One that is"
              + " being made can't be left out any more.")
  public StandingOrder skip(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = SkippedPayment.class),
                      examples = @ExampleObject(name = "The next one", value = NEXT)))
          @NotNull
          @Valid
          SkippedPayment body) {
    return StandingOrder.of(orders.skip(StandingOrderId.parse(id), body.day()));
  }

  /** Ends it. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "cancelStandingOrder",
      summary = "Cancels a standing order",
      description = "What was paid stays paid. Cancelling twice changes nothing.")
  public StandingOrder cancel(@PathParam("id") String id) {
    return StandingOrder.of(orders.cancel(StandingOrderId.parse(id)));
  }
}
