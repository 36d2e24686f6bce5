package bank.ballast.web.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, newest first.
 *
 * @param items at most as many as were asked for
 * @param next what to pass as {@code before} for the next stretch, or null where none follows
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
    @Schema(required = true) List<T> items,
    @Schema(required = true, nullable = true) @Nullable String next) {

  /**
   * A page of what a module answered.
   *
   * @param found newest first, at most as many as asked for
   * @param limit how many were asked for
   * @param idOf the id of an item
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> idOf) {
    boolean full = found.size() >= limit;
    return new Page<>(found, full ? idOf.apply(found.get(found.size() - 1)) : null);
  }
}
