package bank.ballast.web.joint;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.InvitationId;
import bank.ballast.accounts.JointAccounts;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/accounts/{id}/invitations}. */
@Path("/accounts/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Joint accounts")
@ApplicationScoped
public class AccountInvitationsResource {

  @Inject private JointAccounts joint;

  /** Those of an account. */
  @GET
  @Operation(operationId = "invitations", summary = "Invitations to an account, newest first")
  public Page<Invitation> of(@PathParam("id") String id, @BeanParam PageRequest page) {
    int limit = page.limit();
    InvitationId since = page.since(InvitationId::parse);
    List<Invitation> found =
        joint.invitations(AccountId.parse(id), page.before(InvitationId::parse), limit).stream()
            .takeWhile(each -> since == null || Ordered.isNewer(each.id(), since))
            .map(Invitation::of)
            .toList();
    return Page.of(found, limit, Invitation::id);
  }

  /** Makes one. */
  @POST
  @Operation(
      operationId = "inviteToAccount",
      summary = "Makes an invitation to a joint account",
      description =
          "The answer tells its `code` once: hand it on. Whoever claims it within seven days"
              + " becomes a holder when you approve them by name. One invitation at a time.")
  @APIResponse(
      responseCode = "201",
      description = "The invitation, with its code",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Invitation.class)))
  public Response invite(@PathParam("id") String id, @Context UriInfo uri) {
    Invitation invitation = Invitation.of(joint.invite(AccountId.parse(id)));
    return Response.created(
            uri.getBaseUriBuilder().path("account-invitations").path(invitation.id()).build())
        .entity(invitation)
        .build();
  }
}
