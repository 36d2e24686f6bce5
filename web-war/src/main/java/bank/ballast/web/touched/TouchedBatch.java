package bank.ballast.web.touched;

import bank.ballast.operations.Touched;
import bank.ballast.operations.TouchedCustomers;
import bank.ballast.web.input.OneLine;
import bank.ballast.web.json.LargeBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tells of customers whom an incident touched.
 *
 * @param incident its id
 * @param release that it is about, if any
 * @param appVersion that it is about, if any
 * @param from when it began
 * @param to when it ended, or until when is known
 * @param customers who they are
 */
@LargeBody
@Schema(name = "TouchedCustomers")
public record TouchedBatch(
    @NotNull @Size(max = 64) @OneLine @Schema(example = "inc_mb1x2y3z0042") String incident,
    @Size(max = 80) @OneLine @Schema(example = "0.1.0-1a2b3c4d") @Nullable String release,
    @Size(max = 80) @OneLine @Schema(example = "ios 3.2.1") @Nullable String appVersion,
    @NotNull @Schema(example = "2026-11-22T10:02:00Z") Instant from,
    @NotNull @Schema(example = "2026-11-22T10:09:00Z") Instant to,
    @NotNull @Size(min = 1, max = TouchedCustomers.MOST)
        List<@NotNull @Valid TouchedPerson> customers) {

  Touched toTouched() {
    return new Touched(
        incident,
        release,
        appVersion,
        from.truncatedTo(ChronoUnit.MICROS),
        to.truncatedTo(ChronoUnit.MICROS),
        IntStream.range(0, customers.size())
            .mapToObj(i -> customers.get(i).toPerson("customers[" + i + "]"))
            .toList());
  }
}
