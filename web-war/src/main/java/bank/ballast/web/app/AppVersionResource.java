package bank.ballast.web.app;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVerdict;
import bank.ballast.platform.AppVerdicts;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.AppVersionState;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import bank.ballast.web.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/app-version}. */
@Path("/app-version")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App versions")
@ApplicationScoped
public class AppVersionResource {

  @Inject private AppVerdicts verdicts;

  /** Whether a version may be used. */
  @GET
  @SecurityRequirementsSet
  @Operation(
      operationId = "appVersion",
      summary = "Whether a version of the app may be used; for anybody",
      description =
          "An advice or a need may hold for a part of all installations first: send"
              + " X-Installation-Id to be told what holds for this one.")
  @APIResponse(
      responseCode = "200",
      description = "What the bank says of it",
      content = @Content(schema = @Schema(implementation = AppVersionAnswer.class)))
  public Response verdict(
      @Parameter(required = true, schema = @Schema(implementation = String.class, example = "ios"))
          @QueryParam("platform")
          @Nullable String platform,
      @Parameter(
              required = true,
              schema = @Schema(implementation = String.class, example = "2.1.0"))
          @QueryParam("version")
          @Nullable String version,
      @Parameter(hidden = true) @HeaderParam(ClientApp.INSTALLATION) @Nullable String installation,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String language) {
    AppPlatform on = ClientApp.platform("platform", required("platform", platform));
    AppVersion of = ClientApp.version("version", required("version", version));
    AppVerdict verdict =
        verdicts.of(on, of, ClientApp.read(null, null, installation).installation());
    Texts texts = Texts.forReader(language);
    return Response.ok(answer(on, of, verdict, texts)).language(texts.language()).build();
  }

  private static AppVersionAnswer answer(
      AppPlatform platform, AppVersion version, AppVerdict verdict, Texts texts) {
    return new AppVersionAnswer(
        Inputs.word(platform),
        version.toString(),
        Inputs.word(verdict.state()),
        verdict.use() == null ? null : verdict.use().toString(),
        verdict.state() == AppVersionState.FINE ? null : message(verdict, texts));
  }

  private static String message(AppVerdict verdict, Texts texts) {
    String code = verdict.state().blocks() ? Advice.problem(verdict).name() : "APP_UPDATE_ADVISED";
    return texts.detail(code, Advice.facts(verdict));
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw new InvalidInput(name, Reason.REQUIRED);
    }
    return value;
  }
}
