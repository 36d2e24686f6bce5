package bank.ballast.web.limits;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.PaymentLimits;
import bank.ballast.web.security.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/accounts/{id}/limits}. */
@Path("/accounts/{id}/limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@ApplicationScoped
public class PaymentLimitsResource {

  private static final String LOWER =
      """
      {"kind": "internal", "daily": {"minorUnits": 50000, "currency": "GBP"}}""";

  @Inject private PaymentLimits limits;

  /** An account's limits. */
  @GET
  @Operation(
      operationId = "paymentLimits",
      summary = "How much may leave the account in a day, and how much has",
      description =
          "Counted from midnight to midnight in London. What another bank refuses is given back."
              + " Between accounts of the same customer, and into pots, nothing counts.")
  public PaymentLimitList of(@PathParam("id") String id) {
    return new PaymentLimitList(
        limits.of(AccountId.parse(id)).stream().map(PaymentLimit::of).toList());
  }

  /** Sets one of them. */
  @PATCH
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setPaymentLimit",
      summary = "Sets a limit",
      description = "A lower one holds at once; a higher one is confirmed by a sign-in.")
  public PaymentLimit set(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = PaymentLimitChange.class),
                      examples = @ExampleObject(name = "Lower", value = LOWER)))
          @NotNull
          @Valid
          PaymentLimitChange body) {
    return PaymentLimit.of(limits.set(AccountId.parse(id), body.toKind(), body.daily().toMoney()));
  }
}
