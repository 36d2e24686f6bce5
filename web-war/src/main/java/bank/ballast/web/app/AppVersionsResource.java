package bank.ballast.web.app;

import bank.ballast.platform.AppVersions;
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

/** {@code /api/app-versions}. */
@Path("/app-versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App versions")
@ApplicationScoped
public class AppVersionsResource {

  @Inject private AppVersions versions;

  /** All decisions. */
  @GET
  @Operation(
      operationId = "appVersions",
      summary = "What was decided about versions of the app; for staff who run the bank")
  public Decisions all() {
    return new Decisions(versions.all().stream().map(Decision::of).toList());
  }

  /** Decides about one. */
  @PUT
  @Path("/{platform}/{version}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideAppVersion",
      summary = "Decides about a version of the app, in place of what was decided before",
      description = "Holds on all nodes within two seconds, and stands in the audit trail.")
  public Decision decide(
      @PathParam("platform") String platform,
      @PathParam("version") String version,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Decide.class),
                      examples = {
                        @ExampleObject(name = "broken", value = BROKEN),
                        @ExampleObject(name = "too old", value = TOO_OLD)
                      }))
          @NotNull
          @Valid
          Decide body) {
    return Decision.of(versions.decide(body.about(platform, version)));
  }

  private static final String BROKEN =
      """
      {"verdict": "broken", "use": "2.0.4", "reason": "Cannot log in since 2.1.0"}""";

  private static final String TOO_OLD =
      """
      {"verdict": "update-needed", "andOlder": true, "share": 500, "use": "2.2.0",
       "reason": "Does not know the new log-in"}""";
}
