package bank.ballast.web.requests;

import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequests;
import bank.ballast.web.input.IdempotencyKey;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import bank.ballast.web.payments.Counted;
import bank.ballast.web.payments.Payment;
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

/** {@code /api/payment-requests}. */
@Path("/payment-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment requests")
@ApplicationScoped
public class PaymentRequestsResource {

  private static final String LINK =
      """
      {"link": "3q2-7wAAAAAAAAAAAAAAAA"}""";

  @Inject private PaymentRequests requests;
  @Inject private LinkAddress address;

  /** Those that concern the customer. */
  @GET
  @Operation(
      operationId = "paymentRequests",
      summary = "Requests that you made, are asked in or have paid, newest first",
      description =
          "Those into a joint account are both holders'. `role` says whether you ask or are asked.")
  public Page<PaymentRequest> mine(@BeanParam PageRequest page) {
    List<PaymentRequest> found =
        requests.mine(page.before(PaymentRequestId::parse), page.limit()).stream()
            .map(PaymentRequest::of)
            .toList();
    return Page.of(found, page.limit(), PaymentRequest::id);
  }

  /** Asks for money. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "askForPayment",
      summary = "Asks for money, or divides a bill",
      description =
          "Of another customer by their phone number, who finds it in their list and gets a message;"
              + " or of whoever has the link, which is told in this answer, and when its key comes again. A bill is divided"
              + " equally, or into parts that are named and add up.")
  @APIResponse(
      responseCode = "201",
      description = "The request",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = PaymentRequest.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many that are open, or were made within a day",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response ask(
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description =
                  "Names this request: 1 to 64 printable ASCII characters, best a random UUID, which"
                      + " nobody guesses. Sent again, it is answered with the same request and the"
                      + " same links.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "0f6d2c1e-3a54-4a8e-9a51-6f2f0a3c7b11"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewPaymentRequest.class),
                      examples = {
                        @ExampleObject(name = "Of one, by phone", value = BY_PHONE),
                        @ExampleObject(name = "By a link", value = BY_LINK),
                        @ExampleObject(name = "A bill", value = BILL)
                      }))
          @NotNull
          @Valid
          NewPaymentRequest body,
      @Context UriInfo uri) {
    PaymentRequests.Made made = requests.ask(IdempotencyKey.require(key), body.toAsked());
    PaymentRequest request = PaymentRequest.of(made.request(), address.of(made.links()));
    return Response.created(uri.getAbsolutePathBuilder().path(request.id()).build())
        .entity(request)
        .build();
  }

  /** One. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "paymentRequest", summary = "One request")
  public PaymentRequest one(@PathParam("id") String id) {
    return PaymentRequest.of(requests.request(PaymentRequestId.parse(id)));
  }

  /** What a link leads to. The token is a secret, and so stands in no path that a log keeps. */
  @POST
  @Path("/by-link")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "paymentRequestByLink",
      summary = "The request that a link leads to",
      description = "Who asks, how much, and what for. To pay it, send the token along.")
  public PaymentRequest byLink(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = LinkToken.class),
                      examples = @ExampleObject(name = "A link", value = LINK)))
          @NotNull
          @Valid
          LinkToken body) {
    return PaymentRequest.of(requests.byLink(body.link()));
  }

  /** Takes it back. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "cancelPaymentRequest",
      summary = "Cancels a request of yours",
      description = "What was paid stays paid. Cancelling twice changes nothing.")
  public PaymentRequest cancel(@PathParam("id") String id) {
    return PaymentRequest.of(requests.cancel(PaymentRequestId.parse(id)));
  }

  /** Pays it. */
  @POST
  @Path("/{id}/payments")
  @Counted
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "payPaymentRequest",
      summary = "Pays what you are asked for",
      description =
          "As any payment, also in what is to be confirmed. It is paid once, whoever else pays or"
              + " cancels at the same moment. A payment that is asked back goes to where it came"
              + " from, all of it.")
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
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = RequestPaymentOrder.class),
                      examples = {
                        @ExampleObject(name = "What is asked for", value = PAY),
                        @ExampleObject(name = "By a link, an amount of your own", value = PAY_LINK)
                      }))
          @NotNull
          @Valid
          RequestPaymentOrder body,
      @Context UriInfo uri) {
    Payment payment =
        Payment.of(
            requests.pay(PaymentRequestId.parse(id), body.toPay(IdempotencyKey.require(key))));
    return Response.created(uri.getBaseUriBuilder().path("payments").path(payment.id()).build())
        .entity(payment)
        .build();
  }

  /** Declines it. */
  @POST
  @Path("/{id}/decline")
  @Operation(
      operationId = "declinePaymentRequest",
      summary = "Declines what you are asked for",
      description = "Who asks is told. Declining twice changes nothing.")
  public PaymentRequest decline(@PathParam("id") String id) {
    return PaymentRequest.of(requests.decline(PaymentRequestId.parse(id)));
  }

  /** Reminds those who owe. */
  @POST
  @Path("/{id}/reminders")
  @Operation(
      operationId = "remindOfPaymentRequest",
      summary = "Reminds those who were asked by phone and still owe",
      description = "Once a day.")
  public PaymentRequest remind(@PathParam("id") String id) {
    return PaymentRequest.of(requests.remind(PaymentRequestId.parse(id)));
  }

  private static final String BY_PHONE =
      """
      {"accountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c", "note": "Dinner at the Anchor",
       "from": [{"phone": "+44 7700 900123", "amount": {"minorUnits": 1250, "currency": "GBP"}}]}""";

  private static final String BY_LINK =
      """
      {"accountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c", "note": "A present for Robin",
       "from": [{"link": "several"}], "expiresInDays": 14}""";

  private static final String BILL =
      """
      {"accountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c", "note": "Dinner at the Anchor",
       "from": [{"phone": "+44 7700 900123"}, {"link": "once"}],
       "bill": {"total": {"minorUnits": 10000, "currency": "GBP"}}}""";

  private static final String PAY =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c"}""";

  private static final String PAY_LINK =
      """
      {"fromAccountId": "acc_01jd7q2k5e8g4r0t6u3v1n9m2c", "link": "3q2-7wAAAAAAAAAAAAAAAA",
       "amount": {"minorUnits": 2000, "currency": "GBP"}}""";
}
