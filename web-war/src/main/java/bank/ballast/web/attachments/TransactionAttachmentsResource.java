package bank.ballast.web.attachments;

import bank.ballast.accounts.Attachments;
import bank.ballast.accounts.TransactionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/transactions/{id}/attachments}. */
@Path("/transactions/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@ApplicationScoped
public class TransactionAttachmentsResource {

  @Inject private Attachments attachments;

  /** Those of a transaction. */
  @GET
  @Operation(
      operationId = "attachments",
      summary = "What is attached to a movement, oldest first, without its content")
  public AttachmentList of(@PathParam("id") String id) {
    return new AttachmentList(
        attachments.of(TransactionId.parse(id)).stream().map(Attachment::of).toList());
  }

  /** Attaches one. */
  @POST
  @Consumes({"application/pdf", "image/jpeg", "image/png"})
  @Operation(
      operationId = "attach",
      summary = "Attaches a receipt to a movement: a JPEG, a PNG or a PDF",
      description =
          "At most 5 MiB each, at most five. What it is, its first bytes tell. The same content"
              + " again changes nothing. All holders of the account see it.")
  @APIResponse(
      responseCode = "201",
      description = "What was attached",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Attachment.class)))
  public Response add(
      @PathParam("id") String id,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/pdf",
                    schema = @Schema(type = SchemaType.STRING, format = "binary"),
                    examples = @ExampleObject(name = "receipt", value = RECEIPT)),
                @Content(
                    mediaType = "image/jpeg",
                    schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                    mediaType = "image/png",
                    schema = @Schema(type = SchemaType.STRING, format = "binary"))
              })
          InputStream body,
      @Context UriInfo uri)
      throws IOException {
    Attachment attachment = Attachment.of(attachments.add(TransactionId.parse(id), body));
    return Response.created(
            uri.getBaseUriBuilder().path("attachments").path(attachment.id()).build())
        .entity(attachment)
        .build();
  }

  private static final String RECEIPT =
      """
      %PDF-1.7
      %%EOF""";
}
