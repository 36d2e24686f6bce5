package bank.ballast.web.accounts;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.StatementDocument;
import bank.ballast.accounts.Statements;
import bank.ballast.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/accounts/{id}/statement}. */
@Path("/accounts/{id}/statement")
@Tag(name = "Accounts")
@ApplicationScoped
public class StatementsResource {

  @Inject private Statements statements;

  /** A statement as a file. The parameter names the format, and no Accept header is asked. */
  @GET
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "statement",
      summary = "A statement of an account, as a file",
      description =
          "Opening balance and lines make the closing balance, whatever is paid at the same"
              + " moment. The same days give the same lines for ever, but for today's.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      headers =
          @Header(
              name = "Content-Disposition",
              schema = @Schema(type = SchemaType.STRING),
              description = "An attachment, with a name for the file"),
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/x-qif", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/x-ofx", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "422",
      description = "More lines than a statement of this format may have",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response statement(@PathParam("id") String id, @BeanParam StatementRequest wanted) {
    StatementDocument document = statements.document(AccountId.parse(id), wanted.order());
    return Response.ok(document.content(), document.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, document.length())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.fileName() + "\"")
        .build();
  }
}
