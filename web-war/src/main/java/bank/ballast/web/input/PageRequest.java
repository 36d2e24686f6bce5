package bank.ballast.web.input;

import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list is wanted. Read as text, so that what is malformed is refused by name and
 * not taken for an unknown path.
 */
public class PageRequest {

  private static final int USUAL = 30;
  private static final int MOST = 100;

  @Parameter(
      description = "At most so many items, 1 to 100.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "30"))
  @QueryParam("limit")
  private @Nullable String limit;

  @Parameter(description = "Only items older than this one: the `next` of the page before.")
  @QueryParam("before")
  private @Nullable String before;

  @Parameter(description = "Only items newer than this one.")
  @QueryParam("since")
  private @Nullable String since;

  /** For JAX-RS. */
  public PageRequest() {}

  PageRequest(@Nullable String limit, @Nullable String before, @Nullable String since) {
    this.limit = limit;
    this.before = before;
    this.since = since;
  }

  /**
   * How many items at most.
   *
   * @throws InvalidInput where it is no whole number from 1 to 100
   */
  public int limit() {
    if (limit == null) {
      return USUAL;
    }
    // Digits of ASCII alone: Java would also read a plus sign and other scripts' digits.
    if (limit.matches("[0-9]{1,3}")) {
      int wanted = Integer.parseInt(limit);
      if (wanted >= 1 && wanted <= MOST) {
        return wanted;
      }
    }
    throw new InvalidInput("limit", Reason.OUT_OF_RANGE, "1", String.valueOf(MOST));
  }

  /**
   * The id before which to begin, or null.
   *
   * @throws InvalidInput where it is no such id
   */
  public <T> @Nullable T before(Function<String, T> parse) {
    return id("before", before, parse);
  }

  /**
   * The id after which to begin, or null.
   *
   * @throws InvalidInput where it is no such id
   */
  public <T> @Nullable T since(Function<String, T> parse) {
    return id("since", since, parse);
  }

  private static <T> @Nullable T id(String name, @Nullable String text, Function<String, T> parse) {
    return text == null ? null : Inputs.id(name, text, parse);
  }
}
