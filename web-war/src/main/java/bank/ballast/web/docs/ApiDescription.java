package bank.ballast.web.docs;

import bank.ballast.web.app.ClientApp;
import bank.ballast.web.input.OneLine;
import bank.ballast.web.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What holds for every path, said once: how problems look, that no object has properties beyond
 * those described, and that the sandbox is described only where it exists.
 */
public class ApiDescription implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final Map<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "400", "The request is malformed; `errors` says where",
              "401", "No valid token, or its sign-in was ended, or a better one is wanted",
              "403", "The roles of the token do not allow it",
              "404", "No such thing, or it is somebody else's",
              "405", "No such method here",
              "406", "No representation that you accept",
              "426", "This version of the app is blocked; `use` names another one",
              "500", "A fault of the bank's",
              "503", "Away for the moment"));
  private static final Map<String, String> CHANGING =
      new TreeMap<>(
          Map.of(
              "409", "It contradicts the present state",
              "422", "A rule of the bank forbids it; `code` says which"));
  private static final Map<String, String> WITH_BODY =
      new TreeMap<>(Map.of("413", "The body is too large", "415", "The body is no JSON"));

  /** What a client may say of itself with any request; nonsense is refused. */
  private static final Map<String, String> CLIENT =
      new TreeMap<>(
          Map.of(
              ClientApp.PLATFORM, "What the app runs on: ios, android or web",
              ClientApp.VERSION, "The app's version: one to four numbers, like 2.1.0",
              ClientApp.INSTALLATION, "A UUID that the app made up when it was installed"));

  /** Clients read patterns as JavaScript does, which does not know this one. */
  @Override
  public Schema filterSchema(Schema schema) {
    if (OneLine.PATTERN.equals(schema.getPattern())) {
      schema.setPattern(null);
    }
    return schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() != null) {
      hideSandbox(api);
      api.getPaths().getPathItems().values().forEach(ApiDescription::describeProblems);
    }
    if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
      api.getComponents().getSchemas().forEach(ApiDescription::close);
    }
  }

  private static void hideSandbox(OpenAPI api) {
    boolean exists =
        ConfigProvider.getConfig()
            .getOptionalValue(Sandbox.SETTING, Boolean.class)
            .orElse(Boolean.FALSE);
    if (!exists) {
      List.copyOf(api.getPaths().getPathItems().keySet()).stream()
          .filter(path -> path.contains("/" + Sandbox.PATH + "/"))
          .forEach(api.getPaths()::removePathItem);
    }
  }

  private static void describeProblems(PathItem path) {
    for (Map.Entry<HttpMethod, Operation> entry : path.getOperations().entrySet()) {
      Operation operation = entry.getValue();
      CLIENT.forEach((name, meaning) -> operation.addParameter(header(name, meaning)));
      if (operation.getResponses() == null) {
        operation.setResponses(OASFactory.createAPIResponses());
      }
      ALWAYS.forEach((status, meaning) -> add(operation, status, meaning));
      if (entry.getKey() != HttpMethod.GET) {
        CHANGING.forEach((status, meaning) -> add(operation, status, meaning));
      }
      if (operation.getRequestBody() != null) {
        WITH_BODY.forEach((status, meaning) -> add(operation, status, meaning));
      }
    }
  }

  private static Parameter header(String name, String meaning) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(meaning)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }

  private static void add(Operation operation, String status, String meaning) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation.getResponses().addAPIResponse(status, problem(meaning));
    }
  }

  private static APIResponse problem(String meaning) {
    return OASFactory.createAPIResponse()
        .description(meaning)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
  }

  /**
   * An answer with a property that is not described is a mistake; so is such a request. Only a
   * problem has further members: the facts of a refusal, each a text.
   */
  private static void close(String name, Schema schema) {
    if (name.equals(PROBLEM)) {
      schema.setAdditionalPropertiesSchema(
          OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    } else if (schema.getProperties() != null) {
      schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }
  }
}
