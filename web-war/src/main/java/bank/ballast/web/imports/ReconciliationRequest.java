package bank.ballast.web.imports;

import bank.ballast.operations.ImportReconciliation.Tolerance;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which accounts to compare, and how strictly. */
public class ReconciliationRequest {

  private static final long MOST_ACCOUNTS = 500;
  private static final long MOST_TOLERANCE = 1_000_000;

  @Parameter(description = "Only accounts after this one: the `next` of the page before.")
  @QueryParam("after")
  private @Nullable String after;

  @Parameter(
      description = "At most so many accounts, 1 to 500.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
  @QueryParam("limit")
  private @Nullable String limit;

  @Parameter(
      description = "Minor units by which a day's change may differ for each of its rows.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
  @QueryParam("perRow")
  private @Nullable String perRow;

  @Parameter(
      description = "Minor units by which an account's balance may differ in all.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
  @QueryParam("drift")
  private @Nullable String drift;

  /** For JAX-RS. */
  public ReconciliationRequest() {}

  @Nullable String after() {
    return after;
  }

  int limit() {
    return (int) number("limit", limit, 100, 1, MOST_ACCOUNTS);
  }

  Tolerance tolerance() {
    return new Tolerance(
        number("perRow", perRow, 0, 0, MOST_TOLERANCE),
        number("drift", drift, 0, 0, MOST_TOLERANCE));
  }

  private static long number(
      String name, @Nullable String text, long usual, long least, long most) {
    if (text == null) {
      return usual;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException malformed) {
      throw outOfRange(name, least, most);
    }
    throw outOfRange(name, least, most);
  }

  private static InvalidInput outOfRange(String name, long least, long most) {
    return new InvalidInput(name, Reason.OUT_OF_RANGE, Long.toString(least), Long.toString(most));
  }
}
