package bank.ballast.web.payments;

import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentRecalls;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.Payments;
import bank.ballast.payments.ScheduledPayments;
import bank.ballast.web.input.IdempotencyKey;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** {@code /api/payments}. */
@Path("/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@ApplicationScoped
public class PaymentsResource {

  @Inject private Payments payments;
  @Inject private ScheduledPayments scheduled;
  @Inject private PaymentRecalls recalls;

  /** The customer's payments. */
  @GET
  @Operation(
      operationId = "payments",
      summary = "The customer's payments, refused ones too, newest first")
  public Page<Payment> mine(@BeanParam PageRequest page) {
    int limit = page.limit();
    List<Payment> found =
        payments.mine(page.before(PaymentId::parse), page.since(PaymentId::parse), limit).stream()
            .map(Payment::of)
            .toList();
    return Page.of(found, limit, Payment::id);
  }

  /** Pays. */
  @POST
  @Counted
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "pay",
      summary = "Pays",
      description =
          "To an account of this bank at once; to another bank, the money is held and the payment is"
              + " pending until that bank answers, mostly within a second. The same key with the"
              + " same content gives the same answer, and moves nothing again. A refused payment is"
              + " answered with its problem. More than a small amount to whom the customer has not"
              + " confirmed before, or more than the limit, is answered with STEP_UP_REQUIRED: sign"
              + " in at the level that `acrValues` says, and send the same again with the problem's"
              + " `challenge` in the header.")
  @APIResponse(
      responseCode = "201",
      description = "The payment",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Payment.class)))
  public Response pay(
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this payment: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "dinner-2026-11-21"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = PaymentOrder.class),
                      examples = {
                        @ExampleObject(name = "To an account of this bank", value = TO_ACCOUNT),
                        @ExampleObject(name = "To a UK account", value = TO_UK_ACCOUNT),
                        @ExampleObject(name = "To an IBAN", value = TO_IBAN),
                        @ExampleObject(name = "To a saved payee", value = TO_PAYEE),
                        @ExampleObject(name = "To another customer, by phone", value = TO_PHONE)
                      }))
          @NotNull
          @Valid
          PaymentOrder body,
      @Context UriInfo uri) {
    Pay pay = body.toPay(IdempotencyKey.require(key));
    LocalDate day = body.day();
    Payment payment = Payment.of(day == null ? payments.pay(pay) : scheduled.schedule(pay, day));
    return Response.created(uri.getAbsolutePathBuilder().path(payment.id()).build())
        .entity(payment)
        .build();
  }

  /** One payment. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "payment", summary = "One payment")
  public Payment one(@PathParam("id") String id) {
    PaymentId payment = PaymentId.parse(id);
    // Made, it is a payment like any other; until then, it is one that is only scheduled.
    return scheduled
        .scheduled(payment)
        .filter(it -> it.executeOn() != null || it.status() == PaymentStatus.CANCELLED)
        .map(Payment::of)
        .orElseGet(() -> Payment.of(payments.payment(payment)));
  }

  /** Leaves it unmade. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "cancelPayment",
      summary = "Cancels a scheduled payment",
      description = "As long as it was not made. Cancelling twice changes nothing.")
  public Payment cancel(@PathParam("id") String id) {
    return Payment.of(scheduled.cancel(PaymentId.parse(id)));
  }

  /** What is still to be made. */
  @GET
  @Path("/scheduled")
  @Operation(
      operationId = "scheduledPayments",
      summary = "Payments for a later day, out of all of the customer's accounts, newest first")
  public Page<Payment> scheduled(@BeanParam PageRequest page) {
    List<Payment> found =
        scheduled.scheduled(page.before(PaymentId::parse), page.limit()).stream()
            .map(Payment::of)
            .toList();
    return Page.of(found, page.limit(), Payment::id);
  }

  /** Asks for it back. */
  @POST
  @Path("/{id}/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recallPayment",
      summary = "Asks for a payment back",
      description =
          "For what was sent by mistake. Another bank asks its customer; a customer of this bank"
              + " finds a payment request for all of it. Nobody need give it back: the payment's"
              + " steps tell what came of it. Asking again changes nothing.")
  public Payment recall(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Recall.class),
                      examples = @ExampleObject(name = "Paid twice", value = RECALL)))
          @NotNull
          @Valid
          Recall body) {
    return Payment.of(recalls.recall(PaymentId.parse(id), body.toReason()));
  }

  private static final String RECALL =
      """
      {"reason": "duplicate"}""";

  private static final String TO_ACCOUNT =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "to": {"accountId": "acc_01jd7q2k6f9h5s1u7v4a2p0n3d"},
       "amount": {"minorUnits": 1250, "currency": "GBP"}, "reference": "Dinner"}""";

  private static final String TO_UK_ACCOUNT =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "to": {"sortCode": "04-00-75", "accountNumber": "12345678", "name": "Robin Marsh"},
       "amount": {"minorUnits": 1250, "currency": "GBP"}, "reference": "Dinner"}""";

  private static final String TO_IBAN =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "to": {"iban": "GB33 BUKB 2020 1555 5555 55", "name": "Robin Marsh"},
       "amount": {"minorUnits": 1250, "currency": "GBP"}, "reference": "Dinner"}""";

  private static final String TO_PAYEE =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "to": {"payeeId": "payee_01jd7q2k6f9h5s1u7v4a2p0n3d"},
       "amount": {"minorUnits": 1250, "currency": "GBP"}, "reference": "Dinner"}""";

  private static final String TO_PHONE =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
       "to": {"phone": "+44 7700 900123"},
       "amount": {"minorUnits": 1250, "currency": "GBP"}, "reference": "Dinner"}""";
}
