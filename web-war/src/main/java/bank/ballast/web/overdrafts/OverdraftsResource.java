package bank.ballast.web.overdrafts;

import bank.ballast.accounts.AccountId;
import bank.ballast.lending.Overdrafts;
import bank.ballast.web.security.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** {@code /api/accounts/{id}/overdraft}. */
@Path("/accounts/{id}/overdraft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overdrafts")
@ApplicationScoped
public class OverdraftsResource {

  private static final String NONE =
      """
      {"limit": {"minorUnits": 0, "currency": "GBP"}}""";

  private static final String A_WEEK =
      """
      {"amount": {"minorUnits": 10000, "currency": "GBP"}, "days": 7}""";

  @Inject private Overdrafts overdrafts;

  /** An account's overdraft. */
  @GET
  @Operation(
      operationId = "overdraft",
      summary = "Limit, what may be set and why, and what it cost so far",
      description =
          "Interest is reckoned each day on what is booked at its end. What a month cost is told on"
              + " the first, and taken a fortnight later, never beyond the limit: there is no"
              + " unarranged overdraft, and no charge for one.")
  public Overdraft of(@PathParam("id") String id) {
    return Overdraft.of(overdrafts.of(AccountId.parse(id)));
  }

  /** Sets its limit. */
  @PUT
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setOverdraft",
      summary = "Sets the limit",
      description =
          "A lower one holds at once; a higher one lies within what is offered, and is confirmed by a"
              + " sign-in. The same again changes nothing.")
  public Overdraft set(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = OverdraftChange.class),
                      examples = @ExampleObject(name = "None", value = NONE)))
          @NotNull
          @Valid
          OverdraftChange body) {
    return Overdraft.of(overdrafts.set(AccountId.parse(id), body.limit().toMoney()));
  }

  /** What borrowing would cost. */
  @POST
  @Path("/costs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "overdraftCosts",
      summary = "What borrowing would cost",
      description = "By today's tariff. Nothing is kept of having asked.")
  public OverdraftCost costs(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = AskForOverdraftCosts.class),
                      examples = @ExampleObject(name = "A week", value = A_WEEK)))
          @NotNull
          @Valid
          AskForOverdraftCosts body) {
    return OverdraftCost.of(
        overdrafts.costs(AccountId.parse(id), body.amount().toMoney(), body.days()));
  }
}
