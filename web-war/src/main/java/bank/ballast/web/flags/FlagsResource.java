package bank.ballast.web.flags;

import bank.ballast.platform.Flags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/flags}. */
@Path("/flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feature flags")
@ApplicationScoped
public class FlagsResource {

  @Inject private Flags flags;

  /** All flags. */
  @GET
  @Operation(
      operationId = "flags",
      summary = "All feature flags, and which of them have stayed too long")
  public FlagList all() {
    return new FlagList(flags.all().stream().map(Flag::of).toList());
  }

  /** Changes one. */
  @PUT
  @Path("/{flag}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeFlag",
      summary = "Changes a feature flag as a whole",
      description = "Holds on all nodes within two seconds, and stands in the audit trail.")
  public Flag change(
      @PathParam("flag") String flag,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Change.class),
                      examples = {
                        @ExampleObject(name = "five percent", value = FIVE_PERCENT),
                        @ExampleObject(name = "kill switch", value = OFF)
                      }))
          @NotNull
          @Valid
          Change body) {
    return Flag.of(flags.change(body.of(flag)));
  }

  private static final String FIVE_PERCENT =
      """
      {"on": true, "share": 500, "staff": true,
       "apps": [{"platform": "ios", "from": "2.1"}, {"platform": "web"}],
       "reason": "Five percent to begin with"}""";

  private static final String OFF =
      """
      {"on": false, "reason": "Fails on old phones"}""";
}
