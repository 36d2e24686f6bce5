package bank.ballast.web.closures;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CloseAccount;
import bank.ballast.accounts.Closures;
import bank.ballast.web.input.IdempotencyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** {@code /api/accounts/{id}/closure}. */
@Path("/accounts/{id}/closure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@ApplicationScoped
public class AccountClosureResource {

  @Inject private Closures closures;

  /** The latest. */
  @GET
  @Operation(operationId = "accountClosure", summary = "An account's latest closure")
  public Closure latest(@PathParam("id") String id) {
    return Closure.of(closures.latest(AccountId.parse(id)));
  }

  /** Closes it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "closeAccount",
      summary = "Closes an account for good, and pays its rest to another one of yours",
      description =
          "Refused over open pots, pending money and a freeze. A joint account's other holder must"
              + " confirm: until then the closure is `asked`, and either may take it back. The same"
              + " key with the same content gives the same answer; a refusal is not remembered.")
  @APIResponse(
      responseCode = "201",
      description = "The closure: `closed`, or `asked` where the other holder must confirm",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Closure.class)))
  public Response close(
      @PathParam("id") String id,
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this request: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "closing-2026-11-22"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewClosure.class),
                      examples = {
                        @ExampleObject(name = "Empty", value = EMPTY),
                        @ExampleObject(name = "With its rest", value = WITH_REST)
                      }))
          @NotNull
          @Valid
          NewClosure body,
      @Context UriInfo uri) {
    Closure closure =
        Closure.of(
            closures.close(
                new CloseAccount(IdempotencyKey.require(key), AccountId.parse(id), body.rest())));
    return Response.created(
            uri.getBaseUriBuilder().path("account-closures").path(closure.id()).build())
        .entity(closure)
        .build();
  }

  private static final String EMPTY =
      """
      {}""";

  private static final String WITH_REST =
      """
      {"payRestTo": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c"}""";
}
