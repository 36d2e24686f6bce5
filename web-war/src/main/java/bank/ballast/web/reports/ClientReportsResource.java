package bank.ballast.web.reports;

import bank.ballast.platform.ClientReport;
import bank.ballast.platform.ClientReports;
import bank.ballast.platform.Feature;
import bank.ballast.platform.FeatureUser;
import bank.ballast.platform.Features;
import bank.ballast.platform.ReportingClient;
import bank.ballast.security.Actors;
import bank.ballast.web.app.ClientApp;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import bank.ballast.web.security.EndedSignInGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/client-reports}. */
@Path("/client-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Client reports")
@ApplicationScoped
public class ClientReportsResource {

  @Inject private ClientReports reports;
  @Inject private ReportCounter counter;
  @Inject private Features features;
  @Inject private Actors actors;

  /** Takes reports. */
  @POST
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reportFromClient",
      summary = "Takes what a client saw and the server could not; for anybody",
      description =
          "At most 50 in a call, and 120 a minute from one installation. X-App-Platform,"
              + " X-App-Version and X-Installation-Id are needed here; a token is not, but where a"
              + " valid one is sent, it names the customer.")
  @APIResponse(responseCode = "204", description = "They are kept")
  @APIResponse(
      responseCode = "429",
      description = "Too many; Retry-After says in how many seconds there is room again",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public void take(
      @Parameter(hidden = true) @HeaderParam(ClientApp.PLATFORM) @Nullable String platform,
      @Parameter(hidden = true) @HeaderParam(ClientApp.VERSION) @Nullable String version,
      @Parameter(hidden = true) @HeaderParam(ClientApp.INSTALLATION) @Nullable String installation,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = ReportBatch.class),
                      examples = @ExampleObject(name = "a bad morning", value = MORNING)))
          @NotNull
          @Valid
          ReportBatch body,
      @Context HttpServletRequest request) {
    List<ClientReport> seen = body.toReports();
    ClientApp app = ClientApp.read(platform, version, installation);
    ReportingClient client =
        new ReportingClient(
            required(ClientApp.PLATFORM, app.platform()),
            required(ClientApp.VERSION, app.version()),
            required(ClientApp.INSTALLATION, app.installation()),
            EndedSignInGate.signedIn(request));
    if (features.isOn(Feature.CLIENT_REPORTS, user(client))) {
      reports.keep(client, seen);
      counter.count(client.platform(), seen);
    }
  }

  private FeatureUser user(ReportingClient client) {
    return new FeatureUser(
        client.customer(),
        client.installation(),
        client.customer() != null && actors.current().isStaff(),
        client.platform(),
        client.version());
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidInput(name, Reason.REQUIRED);
    }
    return value;
  }

  private static final String MORNING =
      """
      {"reports": [{"kind": "failed-connection", "agoMs": 60000, "ms": 3000, "detail": "timeout"},
                   {"kind": "app-start", "agoMs": 5000, "ms": 820},
                   {"kind": "screen", "ms": 240, "detail": "home"}]}""";
}
