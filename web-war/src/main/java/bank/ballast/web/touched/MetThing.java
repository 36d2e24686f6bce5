package bank.ballast.web.touched;

import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import bank.ballast.web.input.OneLine;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a customer met.
 *
 * @param at when
 * @param kind what
 * @param method of the request
 * @param path of the request
 * @param status that it was answered with
 * @param code of the refusal
 */
@Schema(name = "MetThing")
public record MetThing(
    @NotNull @Schema(example = "2026-11-22T10:02:03.004Z") Instant at,
    @NotNull
        @Schema(
            example = "FAILED_LOG_IN",
            enumeration = {
              "FAILED_LOG_IN",
              "ERROR",
              "DROPPED",
              "REFUSED_PAYMENT",
              "SEEN_BY_CLIENT"
            })
        String kind,
    @Size(max = 10) @OneLine @Schema(example = "GET") @Nullable String method,
    @Size(max = 200) @OneLine @Schema(example = "/api/accounts") @Nullable String path,
    @Min(0) @Max(599) @Schema(example = "401") @Nullable Integer status,
    @Size(max = 64) @OneLine @Schema(example = "UNAUTHENTICATED") @Nullable String code) {

  Met toMet(String field) {
    // What the database keeps, so that the same thing is the same again.
    return new Met(
        at.truncatedTo(ChronoUnit.MICROS), kind(field, kind), method, path, status, code);
  }

  private static MetKind kind(String field, String word) {
    for (MetKind kind : MetKind.values()) {
      if (kind.name().equals(word)) {
        return kind;
      }
    }
    throw new InvalidInput(
        field,
        Reason.NOT_ONE_OF,
        Arrays.stream(MetKind.values()).map(Enum::name).collect(Collectors.joining(", ")));
  }
}
