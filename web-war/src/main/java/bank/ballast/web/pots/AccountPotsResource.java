package bank.ballast.web.pots;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.Pots;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** {@code /api/accounts/{id}/pots}. */
@Path("/accounts/{id}/pots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pots")
@ApplicationScoped
public class AccountPotsResource {

  @Inject private Pots pots;

  /** Which pots are wanted; those on their way to be closed count as open. */
  private enum Wanted {
    OPEN,
    CLOSED
  }

  /** An account's pots. */
  @GET
  @Operation(
      operationId = "pots",
      summary = "An account's savings pots, newest first; closed ones only when asked for")
  public Page<Pot> of(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "Which pots: those that are open (the usual), or those that were closed.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"open", "closed"},
                      defaultValue = "open"))
          @QueryParam("state")
          @Nullable String state,
      @BeanParam PageRequest page) {
    int limit = page.limit();
    PotId since = page.since(PotId::parse);
    boolean closed = state != null && Inputs.word("state", state, Wanted.class) == Wanted.CLOSED;
    // An account has a handful of pots, so what is newer is picked out here.
    List<Pot> found =
        pots.of(AccountId.parse(id), closed, page.before(PotId::parse), limit).stream()
            .takeWhile(pot -> since == null || pot.id().toString().compareTo(since.toString()) > 0)
            .map(Pot::of)
            .toList();
    return Page.of(found, limit, Pot::id);
  }

  /** Opens one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openPot",
      summary = "Opens a savings pot",
      description =
          "At most 30 open pots an account. A locked pot takes money, and gives none back before"
              + " `lockedUntil`.")
  @APIResponse(
      responseCode = "201",
      description = "The pot",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Pot.class)))
  public Response open(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewPot.class),
                      examples = {
                        @ExampleObject(name = "With a goal", value = GOAL),
                        @ExampleObject(name = "Locked", value = LOCKED)
                      }))
          @NotNull
          @Valid
          NewPot body,
      @Context UriInfo uri) {
    Pot pot = Pot.of(pots.open(AccountId.parse(id), body.toOpenPot()));
    return Response.created(uri.getBaseUriBuilder().path("pots").path(pot.id()).build())
        .entity(pot)
        .build();
  }

  private static final String GOAL =
      """
      {"name": "Lisbon in spring", "picture": "holiday",
       "goal": {"minorUnits": 60000, "currency": "GBP"}}""";

  private static final String LOCKED =
      """
      {"name": "Rainy day", "picture": "rainy-day", "lockedUntil": "2031-07-01"}""";
}
