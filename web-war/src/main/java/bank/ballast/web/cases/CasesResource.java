package bank.ballast.web.cases;

import bank.ballast.operations.CaseId;
import bank.ballast.operations.Cases;
import bank.ballast.web.input.IdempotencyKey;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** {@code /api/cases}. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@ApplicationScoped
public class CasesResource {

  @Inject private Cases cases;

  /** The customer's cases. */
  @GET
  @Operation(
      operationId = "cases",
      summary = "The customer's cases, newest first, without their messages")
  public Page<Case> mine(@BeanParam PageRequest page) {
    int limit = page.limit();
    CaseId since = page.since(CaseId::parse);
    List<Case> found =
        cases.mine(page.before(CaseId::parse), limit).stream()
            .takeWhile(each -> since == null || !each.id().equals(since))
            .map(Case::inList)
            .toList();
    return Page.of(found, limit, Case::id);
  }

  /** Opens one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openCase",
      summary = "Writes to the bank's people",
      description =
          "A reply to a notification names it, and the case is about the same incident; a reply to"
              + " an answer goes into the case that was answered. The same key with the same"
              + " content answers with the same case. A customer may have 10 open cases.")
  @APIResponse(
      responseCode = "201",
      description = "The case",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Case.class)))
  public Response open(
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this case: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "case-2026-11-22"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewCase.class),
                      examples = {
                        @ExampleObject(name = "a question", value = QUESTION),
                        @ExampleObject(name = "a reply to a notification", value = REPLY)
                      }))
          @NotNull
          @Valid
          NewCase body,
      @Context UriInfo uri) {
    Case opened = Case.of(cases.open(body.toOpenCase(IdempotencyKey.require(key))));
    return Response.created(uri.getAbsolutePathBuilder().path(opened.id()).build())
        .entity(opened)
        .build();
  }

  /** One case. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "case", summary = "One case, with its messages")
  public Case one(@PathParam("id") String id) {
    return Case.of(cases.one(CaseId.parse(id)));
  }

  /** Writes on. */
  @POST
  @Path("/{id}/messages")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "writeInCase",
      summary = "Writes on in a case, and answers with all of it",
      description = "A closed case is open again. The same key writes nothing again.")
  public Case write(
      @PathParam("id") String id,
      @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              description = "Names this message: 1 to 64 printable ASCII characters.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = 64,
                      example = "message-2026-11-22"))
          @HeaderParam(IdempotencyKey.HEADER)
          @Nullable String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewMessage.class),
                      examples = @ExampleObject(name = "thanks", value = THANKS)))
          @NotNull
          @Valid
          NewMessage body) {
    return Case.of(cases.write(CaseId.parse(id), IdempotencyKey.require(key), body.message()));
  }

  private static final String QUESTION =
      """
      {"subject": "I could not sign in", "message": "I missed a payment because of it."}""";

  private static final String REPLY =
      """
      {"subject": "About your message", "message": "I missed a payment because of it.",
       "notificationId": "ntf_01jd7q2k5e8g4r0t6u3v1n9m2c"}""";

  private static final String THANKS =
      """
      {"message": "Thank you, that helped."}""";
}
