package bank.ballast.web.payees;

import bank.ballast.payments.PayeeId;
import bank.ballast.payments.Payees;
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

/** {@code /api/payees}. */
@Path("/payees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payees")
@ApplicationScoped
public class PayeesResource {

  @Inject private Payees payees;

  /** The customer's payees. */
  @GET
  @Operation(operationId = "payees", summary = "The customer's payees, newest first")
  public Page<Payee> mine(@BeanParam PageRequest page) {
    int limit = page.limit();
    List<Payee> found =
        payees.mine(page.before(PayeeId::parse), page.since(PayeeId::parse), limit).stream()
            .map(Payee::of)
            .toList();
    return Page.of(found, limit, Payee::id);
  }

  /** Saves one. */
  @POST
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "savePayee",
      summary = "Saves a payee",
      description =
          "The name is checked first, where it was not within the last quarter of an hour. Where"
              + " it does not match or cannot be checked, `acceptsRisk` says that the customer"
              + " wants to go on. An account is saved once, however it is written.")
  @APIResponse(
      responseCode = "201",
      description = "The payee",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Payee.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many within an hour",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response save(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewPayee.class),
                      examples = {
                        @ExampleObject(name = "A UK account", value = UK_ACCOUNT),
                        @ExampleObject(name = "Another customer, by phone", value = PHONE)
                      }))
          @NotNull
          @Valid
          NewPayee body,
      @Context UriInfo uri) {
    Payee payee = Payee.of(payees.add(body.named(), body.riskAccepted()));
    return Response.created(uri.getAbsolutePathBuilder().path(payee.id()).build())
        .entity(payee)
        .build();
  }

  /** One payee. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "payee", summary = "One payee")
  public Payee one(@PathParam("id") String id) {
    return Payee.of(payees.payee(PayeeId.parse(id)));
  }

  /** Forgets one. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deletePayee",
      summary = "Forgets a payee",
      description = "Payments that were made stay as they are.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@PathParam("id") String id) {
    payees.delete(PayeeId.parse(id));
  }

  /** Asks whose an account is. */
  @POST
  @Path("/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkPayee",
      summary = "Asks whether an account is held by a name (confirmation of payee)",
      description =
          "At a close match the answer names the holder. Of a phone number that nobody has it says"
              + " what it says of a wrong name. Each customer may ask 20 times an hour.")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = PayeeCheck.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many within an hour",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public PayeeCheck check(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = PayeeAccount.class),
                      examples = {
                        @ExampleObject(name = "A UK account", value = UK_ACCOUNT),
                        @ExampleObject(name = "Another customer, by phone", value = PHONE)
                      }))
          @NotNull
          @Valid
          PayeeAccount body) {
    return PayeeCheck.of(payees.check(body.named()));
  }

  private static final String UK_ACCOUNT =
      """
      {"name": "Robin Marsh", "sortCode": "20-00-00", "accountNumber": "55779911"}""";

  private static final String PHONE =
      """
      {"name": "Robin Marsh", "phone": "+44 7700 900123"}""";
}
