package bank.ballast.web.loans;

import bank.ballast.lending.LoanAgreements;
import bank.ballast.lending.LoanAgreements.Document;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.web.input.IdempotencyKey;
import bank.ballast.web.problem.Problem;
import bank.ballast.web.problem.Texts;
import bank.ballast.web.security.StepUp;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
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

/** {@code /api/loans/applications/{id}/agreement}. */
@Path("/loans/applications/{id}/agreement")
@Tag(name = "Loans")
@ApplicationScoped
public class LoanAgreementResource {

  /** By which the document is named when it is signed. */
  private static final String HASH = "X-Content-Sha256";

  private static final String SIGNATURE =
      """
      {"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}""";

  @Inject private LoanAgreements agreements;

  /** The agreement as a file. */
  @GET
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "loanAgreement",
      summary = "The agreement of an offer, as a PDF",
      description =
          "With the information that the law wants before one is bound, and the whole schedule,"
              + " drawn up for today, in the language that the request accepts. The same on the"
              + " same day. Of one that was signed, what was.")
  @APIResponse(
      responseCode = "200",
      description = "The agreement",
      headers = {
        @Header(
            name = HASH,
            schema = @Schema(type = SchemaType.STRING),
            description = "SHA-256 of the document, in hexadecimal"),
        @Header(
            name = "Content-Disposition",
            schema = @Schema(type = SchemaType.STRING),
            description = "An attachment, with a name for the file")
      },
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "409",
      description = "Nothing is offered",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "422",
      description = "The first due date that was asked for has come",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response agreement(@PathParam("id") String id, @Context HttpHeaders headers) {
    Document document =
        agreements.agreement(LoanApplicationId.parse(id), reader(headers).getLanguage());
    return Response.ok(document.content(), "application/pdf")
        .header(HttpHeaders.CONTENT_LENGTH, document.length())
        .header(HASH, document.hash())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.fileName() + "\"")
        .build();
  }

  /** Signs it. */
  @POST
  @StepUp
  @Parameter(
      name = StepUp.HEADER,
      in = ParameterIn.HEADER,
      description = "The `challenge` of a STEP_UP_REQUIRED that a new sign-in has met.",
      schema = @Schema(type = SchemaType.STRING))
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "signLoanAgreement",
      summary = "Signs the agreement, which pays the loan out",
      description =
          "Always confirmed by a sign-in, which is bound to this document. One that was drawn up"
              + " for another day is not signed any more: fetch it anew. Within fourteen days one"
              + " may withdraw from the loan.")
  @APIResponse(
      responseCode = "200",
      description = "The application, with its loan",
      content = @Content(schema = @Schema(implementation = LoanApplication.class)))
  public LoanApplication sign(
      @PathParam("id") String id,
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description =
                  "1 to 64 printable ASCII characters. An application is signed once under any.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "sign-2027"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = LoanSignature.class),
                      examples = @ExampleObject(name = "What was shown", value = SIGNATURE)))
          @NotNull
          @Valid
          LoanSignature body,
      @Context HttpHeaders headers) {
    IdempotencyKey.require(key);
    return LoanApplication.of(
        agreements.sign(LoanApplicationId.parse(id), body.sha256()), reader(headers));
  }

  private static Locale reader(HttpHeaders headers) {
    return Texts.forReader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).language();
  }
}
