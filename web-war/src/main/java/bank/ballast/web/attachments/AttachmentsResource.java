package bank.ballast.web.attachments;

import bank.ballast.accounts.AttachmentId;
import bank.ballast.accounts.AttachmentView;
import bank.ballast.accounts.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/attachments}. */
@Path("/attachments/{id}")
@Tag(name = "Accounts")
@ApplicationScoped
public class AttachmentsResource {

  @Inject private Attachments attachments;

  /** Its content, to be saved and never to be shown in the bank's own name. */
  @GET
  @Produces(MediaType.WILDCARD)
  @Operation(operationId = "attachment", summary = "The content of an attachment, as a file")
  @APIResponse(
      responseCode = "200",
      description = "The content",
      headers =
          @Header(
              name = "Content-Disposition",
              schema = @Schema(type = SchemaType.STRING),
              description = "An attachment, with a name for the file"),
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response content(@PathParam("id") String id) {
    AttachmentView attachment = attachments.attachment(AttachmentId.parse(id));
    StreamingOutput content = out -> write(attachment.id(), out);
    return Response.ok(content, attachment.type().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(id, attachment.type().extension()))
        .build();
  }

  private void write(AttachmentId id, OutputStream out) throws IOException {
    int sent = 0;
    for (byte[] part = attachments.part(id, sent);
        part.length > 0;
        part = attachments.part(id, sent)) {
      out.write(part);
      sent += part.length;
    }
  }

  /** Removes it. */
  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "removeAttachment", summary = "Removes an attachment for good")
  public Attachment remove(@PathParam("id") String id) {
    return Attachment.of(attachments.remove(AttachmentId.parse(id)));
  }
}
