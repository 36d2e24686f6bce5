package bank.ballast.web.joint;

import bank.ballast.accounts.InvitationId;
import bank.ballast.accounts.JointAccounts;
import bank.ballast.web.input.Page;
import bank.ballast.web.input.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/account-invitations}. */
@Path("/account-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Joint accounts")
@ApplicationScoped
public class InvitationsResource {

  @Inject private JointAccounts joint;

  /** One. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "invitation", summary = "An invitation to one of your accounts")
  public Invitation one(@PathParam("id") String id) {
    return Invitation.of(joint.invitation(InvitationId.parse(id)));
  }

  /** Takes it back. */
  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "endInvitation",
      summary = "Takes an invitation back, or declines who claimed it",
      description = "Deleting again changes nothing. One that was approved stays approved.")
  public Invitation end(@PathParam("id") String id) {
    return Invitation.of(joint.end(InvitationId.parse(id)));
  }

  /** Lets who claimed it in. */
  @POST
  @Path("/{id}/approval")
  @Operation(
      operationId = "approveClaim",
      summary = "Makes who claimed the invitation a holder of the account",
      description =
          "From then on both have the same rights on it. Look at `claimant` first: it is who will"
              + " hold your account. Approving again changes nothing.")
  public Invitation approve(@PathParam("id") String id) {
    return Invitation.of(joint.approve(InvitationId.parse(id)));
  }

  /** Claims one. */
  @POST
  @Path("/claims")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "claimInvitation",
      summary = "Claims an invitation by its code",
      description =
          "The inviter then sees your name, and approves or declines. Claiming again changes"
              + " nothing. Every code that cannot be claimed is answered alike.")
  public Claim claim(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewClaim.class),
                      examples = @ExampleObject(name = "code", value = CLAIM)))
          @NotNull
          @Valid
          NewClaim body) {
    return Claim.of(joint.claim(body.code()));
  }

  /** What was claimed. */
  @GET
  @Path("/claims")
  @Operation(operationId = "claims", summary = "Invitations that you claimed, newest first")
  public Page<Claim> claims(@BeanParam PageRequest page) {
    int limit = page.limit();
    InvitationId since = page.since(InvitationId::parse);
    List<Claim> found =
        joint.claims(page.before(InvitationId::parse), limit).stream()
            .takeWhile(each -> since == null || Ordered.isNewer(each.id(), since))
            .map(Claim::of)
            .toList();
    return Page.of(found, limit, Claim::id);
  }

  private static final String CLAIM =
      """
      {"code": "7k3mzq0x9d4tn8w2e5b1vhc6ys"}""";
}
