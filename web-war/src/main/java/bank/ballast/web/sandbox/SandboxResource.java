package bank.ballast.web.sandbox;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.IncomingPayments;
import bank.ballast.payments.PaymentView;
import bank.ballast.web.input.IdempotencyKey;
import bank.ballast.web.input.Inputs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/sandbox}: the other bank, in the local set-up only. */
@Path("/" + Sandbox.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sandbox", description = "The world outside, played; in the local set-up only")
@ApplicationScoped
public class SandboxResource {

  @Inject private IncomingPayments incoming;

  /** Sends money to one of the customer's own accounts. */
  @POST
  @Path("/incoming-payments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "receive",
      summary = "Another bank sends money to one of the customer's own accounts")
  @APIResponse(
      responseCode = "201",
      description = "The money is in the account",
      content = @Content(schema = @Schema(implementation = IncomingPayment.class)))
  public Response receive(
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              description = "Names this payment; without it, each request is a new one.",
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 64))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = IncomingPaymentOrder.class),
                      examples = @ExampleObject(name = "salary", value = SALARY)))
          @NotNull
          @Valid
          IncomingPaymentOrder body) {
    String named = key == null ? UUID.randomUUID().toString() : IdempotencyKey.require(key);
    PaymentView payment =
        incoming.receive(
            named,
            Inputs.id("accountId", body.accountId(), AccountId::parse),
            body.amount().toMoney(),
            Objects.requireNonNullElse(body.reference(), ""));
    return Response.status(Response.Status.CREATED)
        .entity(IncomingPayment.of(payment, body.accountId()))
        .build();
  }

  private static final String SALARY =
      """
      {"accountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "amount": {"minorUnits": 250000, "currency": "GBP"}, "reference": "Salary"}""";
}
