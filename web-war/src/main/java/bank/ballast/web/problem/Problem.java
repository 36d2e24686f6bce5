package bank.ballast.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem, as a URI
 * @param title says in a few words what it is
 * @param status the HTTP status, once more
 * @param code what programs rely on
 * @param detail says what to do about it
 * @param traceId finds this request in the bank's logs
 * @param errors which fields are wrong; empty where none is
 * @param facts the refusal's facts, each a member of its own
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "An error (RFC 9457). Facts are further members.")
public record Problem(
    @Schema(example = "urn:ballast:problem:insufficient-funds") String type,
    @Schema(example = "Not enough money") String title,
    @Schema(example = "422") int status,
    @Schema(example = "INSUFFICIENT_FUNDS") String code,
    @Schema(example = "The account has less money than this needs.") String detail,
    @Schema(example = "0af7651916cd43dd8448eb211c80319c") @Nullable String traceId,
    List<FieldError> errors,
    @JsonAnyGetter @JsonIgnore(false) @Schema(hidden = true) Map<String, String> facts) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The URI of a code's kind of problem. */
  static String typeOf(String code) {
    return "urn:ballast:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
