package bank.ballast.web.pots;

import bank.ballast.accounts.MovePotMoney;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.Pots;
import bank.ballast.web.input.IdempotencyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** {@code /api/pots}. */
@Path("/pots/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pots")
@ApplicationScoped
public class PotsResource {

  private static final String SAME_KEY =
      "The same key with the same content gives the same answer, and moves nothing again.";

  @Inject private Pots pots;

  /** One pot. */
  @GET
  @Operation(operationId = "pot", summary = "One savings pot, in whatever state")
  public Pot one(@PathParam("id") String id) {
    return Pot.of(pots.pot(PotId.parse(id)));
  }

  /** Changes some of it. */
  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changePot",
      summary = "Changes what is given, and nothing else",
      description =
          "A lock can be set or prolonged by `lock.until`, never shortened; `lock.breakReason`"
              + " breaks it, and is shown in the pot's history for ever.")
  public Pot change(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = PotChange.class),
                      examples = {
                        @ExampleObject(name = "Name and goal", value = CHANGE),
                        @ExampleObject(name = "Lock", value = LOCK),
                        @ExampleObject(name = "Break the lock", value = BREAK)
                      }))
          @NotNull
          @Valid
          PotChange body) {
    return Pot.of(pots.change(PotId.parse(id), body.toChangePot()));
  }

  /** Closes it. */
  @DELETE
  @Operation(
      operationId = "closePot",
      summary = "Closes a pot, and gives its money back to the account",
      description =
          "A locked pot's lock must be broken first. Deleting again changes nothing; where the"
              + " first time broke off, it goes on.")
  public Pot close(@PathParam("id") String id) {
    return Pot.of(pots.close(PotId.parse(id)));
  }

  /** Puts money in. */
  @POST
  @Path("/deposits")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "depositIntoPot",
      summary = "Puts money from the account into the pot",
      description = SAME_KEY)
  @APIResponse(
      responseCode = "201",
      description = "What moved",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "The movement on the account"),
      content = @Content(schema = @Schema(implementation = PotMovement.class)))
  public Response deposit(
      @PathParam("id") String id,
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this deposit: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "lisbon-2026-11-21"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = PotMoney.class),
                      examples = @ExampleObject(name = "£25", value = DEPOSIT)))
          @NotNull
          @Valid
          PotMoney body,
      @Context UriInfo uri) {
    return move(id, key, PotMovementKind.DEPOSIT, body, uri);
  }

  /** Takes money out. */
  @POST
  @Path("/withdrawals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawFromPot",
      summary = "Takes money out of the pot, back into the account",
      description = SAME_KEY + " A locked pot gives none before its day.")
  @APIResponse(
      responseCode = "201",
      description = "What moved",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "The movement on the account"),
      content = @Content(schema = @Schema(implementation = PotMovement.class)))
  public Response withdraw(
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
                      example = "tickets-2026-11-21"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = PotMoney.class),
                      examples = @ExampleObject(name = "£10", value = WITHDRAW)))
          @NotNull
          @Valid
          PotMoney body,
      @Context UriInfo uri) {
    return move(id, key, PotMovementKind.WITHDRAWAL, body, uri);
  }

  private Response move(
      String id, @Nullable String key, PotMovementKind kind, PotMoney body, UriInfo uri) {
    PotMovement movement =
        PotMovement.of(
            pots.move(
                new MovePotMoney(
                    IdempotencyKey.require(key), PotId.parse(id), kind, body.amount().toMoney())));
    return Response.created(
            uri.getBaseUriBuilder().path("transactions").path(movement.transactionId()).build())
        .entity(movement)
        .build();
  }

  private static final String CHANGE =
      """
      {"name": "Lisbon in May", "goal": {"minorUnits": 75000, "currency": "GBP"}}""";

  private static final String LOCK =
      """
      {"lock": {"until": "2031-07-01"}}""";

  private static final String BREAK =
      """
      {"lock": {"breakReason": "The boiler failed"}}""";

  private static final String DEPOSIT =
      """
      {"amount": {"minorUnits": 2500, "currency": "GBP"}}""";

  private static final String WITHDRAW =
      """
      {"amount": {"minorUnits": 1000, "currency": "GBP"}}""";
}
