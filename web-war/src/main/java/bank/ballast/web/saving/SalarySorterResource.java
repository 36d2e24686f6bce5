package bank.ballast.web.saving;

import bank.ballast.accounts.AccountId;
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

/** {@code /api/accounts/{id}/salary-sorter}. */
@Path("/accounts/{id}/salary-sorter")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pots")
@ApplicationScoped
public class SalarySorterResource {

  private static final String BILLS_AND_TRAVEL =
      """
      {"least": {"minorUnits": 100000, "currency": "GBP"},
       "rules": [
         {"potId": "pot_01jd7q2k5e8g4r0t6u3v1n9m2c",
          "amount": {"minorUnits": 60000, "currency": "GBP"}},
         {"potId": "pot_01jd7q2k5e8g4r0t6u3v1n9m2d", "percent": 10}]}""";

  @Inject private bank.ballast.accounts.SalarySorter sorter;

  /** How pay is split. */
  @GET
  @Operation(operationId = "salarySorter", summary = "How pay that comes in is split between pots")
  @APIResponse(
      responseCode = "200",
      description = "How it is",
      content = @Content(schema = @Schema(implementation = SalarySorter.class)))
  @APIResponse(responseCode = "204", description = "It is not split")
  public Response of(@PathParam("id") String id) {
    return sorter
        .of(AccountId.parse(id))
        .map(view -> Response.ok(SalarySorter.of(view)))
        .orElseGet(Response::noContent)
        .build();
  }

  /** Splits it. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setSalarySorter",
      summary = "Splits pay between pots from now on",
      description =
          "Whatever comes in that is `least` or more, a second or two after it came: fixed amounts"
              + " first, in order, then shares of what came in, together never more than that. The"
              + " rest stays in the account.")
  public SalarySorter set(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = SalarySorter.class),
                      examples = @ExampleObject(name = "Two pots", value = BILLS_AND_TRAVEL)))
          @NotNull
          @Valid
          SalarySorter body) {
    return SalarySorter.of(
        sorter.set(
            AccountId.parse(id),
            body.least().toMoney(),
            body.rules().stream().map(SortingRule::toRule).toList()));
  }

  /** Splits it no more. */
  @DELETE
  @Operation(operationId = "endSalarySorter", summary = "Splits pay no more")
  @APIResponse(responseCode = "204", description = "It is off")
  public void end(@PathParam("id") String id) {
    sorter.end(AccountId.parse(id));
  }
}
