package bank.ballast.web.closures;

import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.Closures;
import bank.ballast.web.input.IdempotencyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/account-closures}. */
@Path("/account-closures/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@ApplicationScoped
public class ClosuresResource {

  @Inject private Closures closures;

  /** One. */
  @GET
  @Operation(operationId = "closure", summary = "A closure of one of your accounts")
  public Closure one(@PathParam("id") String id) {
    return Closure.of(closures.closure(ClosureId.parse(id)));
  }

  /** Takes it back. */
  @DELETE
  @Operation(
      operationId = "withdrawClosure",
      summary = "Takes back what one of the holders asked for, before the other confirms",
      description = "Deleting again changes nothing.")
  public Closure withdraw(@PathParam("id") String id) {
    return Closure.of(closures.withdraw(ClosureId.parse(id)));
  }

  /** Agrees. */
  @POST
  @Path("/confirmation")
  @Operation(
      operationId = "confirmClosure",
      summary = "Agrees to what the other holder asked for, and closes the joint account",
      description = "Confirming again changes nothing; where the bank broke off, it goes on.")
  public Closure confirm(
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
                      example = "agreed-2026-11-22"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key) {
    return Closure.of(closures.confirm(ClosureId.parse(id), IdempotencyKey.require(key)));
  }
}
