package bank.ballast.web.loans;

import bank.ballast.lending.LoanId;
import bank.ballast.lending.PaymentHolidays;
import bank.ballast.web.input.IdempotencyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** {@code /api/loans/{id}/payment-holidays}. */
@Path("/loans/{id}/payment-holidays")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loans")
@ApplicationScoped
public class PaymentHolidaysResource {

  private static final String ONE =
      """
      {"instalments": 1}""";

  @Inject private PaymentHolidays holidays;

  /** What a holiday would cost. */
  @POST
  @Path("/quotes")
  @Operation(
      operationId = "quotePaymentHoliday",
      summary = "What a payment holiday would cost, and the schedule with it",
      description = "Changes nothing; reckoned for today.")
  public PaymentHoliday quote(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = AskForPaymentHoliday.class),
                      examples = @ExampleObject(name = "The next one", value = ONE)))
          @NotNull
          @Valid
          AskForPaymentHoliday body) {
    return PaymentHoliday.of(holidays.quote(LoanId.parse(id), body.instalments()));
  }

  /** Takes a holiday. */
  @POST
  @Operation(
      operationId = "takePaymentHoliday",
      summary = "Leaves out the next instalments of a loan",
      description =
          "The debt stays, and goes on earning interest; the loan takes so much longer. As many as"
              + " the product's `paymentHolidays` in twelve months, once the loan is three months"
              + " old, while nothing is due. The same key with the same content gives the same"
              + " answer.")
  public PaymentHoliday take(
      @PathParam("id") String id,
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this holiday: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "holiday-2026-11-21"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = AskForPaymentHoliday.class),
                      examples = @ExampleObject(name = "The next one", value = ONE)))
          @NotNull
          @Valid
          AskForPaymentHoliday body) {
    String once = IdempotencyKey.require(key);
    return PaymentHoliday.of(holidays.take(LoanId.parse(id), body.instalments(), once));
  }
}
