package bank.ballast.web.accounts;

import bank.ballast.accounts.StatementFormat;
import bank.ballast.accounts.StatementOrder;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which statement is wanted. Read as text, so that what is malformed is refused by name. */
public class StatementRequest {

  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");

  @Parameter(
      description = "The first booking date.",
      required = true,
      example = "2026-01-01",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("from")
  private @Nullable String from;

  @Parameter(
      description = "The last booking date: not after today, and at most 366 days in all.",
      required = true,
      example = "2026-01-31",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("to")
  private @Nullable String to;

  @Parameter(
      description = "What it is written as: a PDF has 2,000 lines at most, the others 50,000.",
      required = true,
      example = "csv",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"pdf", "csv", "qif", "ofx", "camt.053"}))
  @QueryParam("format")
  private @Nullable String format;

  @Parameter(
      description = "Of a PDF; without it, the customer's own.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"en", "fr", "ar"}))
  @QueryParam("language")
  private @Nullable String language;

  /** For JAX-RS. */
  public StatementRequest() {}

  /**
   * What is asked for.
   *
   * @throws InvalidInput where it cannot be understood
   */
  StatementOrder order() {
    if (language != null && !LANGUAGES.contains(language)) {
      throw new InvalidInput("language", Reason.NOT_ONE_OF, String.join(", ", LANGUAGES));
    }
    return new StatementOrder(Inputs.day("from", from), Inputs.day("to", to), format(), language);
  }

  private StatementFormat format() {
    if (format == null) {
      throw new InvalidInput("format", Reason.REQUIRED);
    }
    return StatementFormat.of(format)
        .orElseThrow(() -> new InvalidInput("format", Reason.NOT_ONE_OF, formats()));
  }

  private static String formats() {
    return Arrays.stream(StatementFormat.values())
        .map(StatementFormat::code)
        .collect(Collectors.joining(", "));
  }
}
