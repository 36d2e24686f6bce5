package bank.ballast.web.saving;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;
import bank.ballast.web.input.Inputs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/accounts/{id}/round-ups}. */
@Path("/accounts/{id}/round-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pots")
@ApplicationScoped
public class RoundUpsResource {

  private static final String TWICE =
      """
      {"potId": "pot_01jd7q2k5e8g4r0t6u3v1n9m2c", "multiplier": 2}""";

  @Inject private bank.ballast.accounts.RoundUps roundUps;

  /** How payments are rounded up. */
  @GET
  @Operation(operationId = "roundUps", summary = "How the account's payments are rounded up")
  @APIResponse(
      responseCode = "200",
      description = "How they are",
      content = @Content(schema = @Schema(implementation = RoundUps.class)))
  @APIResponse(responseCode = "204", description = "They are not rounded up")
  public Response of(@PathParam("id") String id) {
    return roundUps
        .of(AccountId.parse(id))
        .map(view -> Response.ok(RoundUps.of(view)))
        .orElseGet(Response::noContent)
        .build();
  }

  /** Turns them on. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setRoundUps",
      summary = "Rounds payments up from now on",
      description =
          "What is missing to the next pound goes into the pot, so many times, a second or two"
              + " after each payment out of the account. A whole amount of pounds leaves nothing;"
              + " where too little money is left, nothing is saved.")
  public RoundUps set(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = RoundUps.class),
                      examples = @ExampleObject(name = "Twice", value = TWICE)))
          @NotNull
          @Valid
          RoundUps body) {
    return RoundUps.of(
        roundUps.set(
            AccountId.parse(id),
            Inputs.id("potId", body.potId(), PotId::parse),
            body.multiplier()));
  }

  /** Turns them off. */
  @DELETE
  @Operation(operationId = "endRoundUps", summary = "Rounds payments up no more")
  @APIResponse(responseCode = "204", description = "They are off")
  public void end(@PathParam("id") String id) {
    roundUps.end(AccountId.parse(id));
  }
}
