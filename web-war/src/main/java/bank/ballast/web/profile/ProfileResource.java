package bank.ballast.web.profile;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.Customers;
import bank.ballast.accounts.Profile;
import bank.ballast.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/profile}. */
@Path("/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profile")
@ApplicationScoped
public class ProfileResource {

  @Inject private Customers customers;

  /** The customer's profile. */
  @GET
  @Operation(operationId = "profile", summary = "The profile of the customer who asks")
  public Customer profile() {
    return Customer.of(customers.me());
  }

  /** Completes it, which makes the person a customer. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "completeProfile",
      summary = "Completes the profile, which makes a person a customer",
      description =
          "The role `customer` is in the tokens issued from now on: refresh the token before the"
              + " next call. The same content again changes nothing.")
  @APIResponse(
      responseCode = "201",
      description = "The customer",
      headers =
          @Header(
              name = "Location",
              schema = @Schema(type = SchemaType.STRING),
              description = "Where it is"),
      content = @Content(schema = @Schema(implementation = Customer.class)))
  public Response complete(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = CompleteProfile.class),
                      examples = @ExampleObject(name = "profile", value = COMPLETE)))
          @NotNull
          @Valid
          CompleteProfile body,
      @Context UriInfo uri) {
    Customer customer = Customer.of(customers.completeProfile(body.toProfile()));
    return Response.created(uri.getAbsolutePath()).entity(customer).build();
  }

  /** Changes some of it. */
  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeProfile", summary = "Changes what is given, and nothing else")
  public Customer change(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = ChangeProfile.class),
                      examples = @ExampleObject(name = "language", value = CHANGE)))
          @NotNull
          @Valid
          ChangeProfile body) {
    Profile old = customers.me().profile();
    if (old == null) {
      throw new Refusal(AccountsRefusal.PROFILE_MISSING);
    }
    return Customer.of(customers.changeProfile(body.appliedTo(old)));
  }

  private static final String COMPLETE =
      """
      {"name": "Robin Marsh", "dateOfBirth": "1990-04-01",
       "address": {"line1": "1 Harbour Street", "line2": "Flat 2", "city": "Bristol",
                   "postcode": "BS1 4QA", "country": "GB"},
       "phone": "+447700900123", "language": "en"}""";

  private static final String CHANGE =
      """
      {"language": "fr"}""";
}
