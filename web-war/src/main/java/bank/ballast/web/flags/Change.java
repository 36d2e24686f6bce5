package bank.ballast.web.flags;

import bank.ballast.platform.AppRange;
import bank.ballast.platform.ChangeFlag;
import bank.ballast.platform.Share;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes a flag as a whole: what is left out is as if it never was.
 *
 * @param on no is no for everybody
 * @param share of 10,000 customers, so many; all where it is left out
 * @param staff whether for staff, whatever the share is
 * @param apps only in these; all where it is left out
 * @param reason for the audit trail
 */
@Schema(name = "ChangeFlag")
public record Change(
    @NotNull @Schema(example = "true") Boolean on,
    @Min(0) @Max(Share.ALL) @Schema(example = "500") @Nullable Integer share,
    @Schema(example = "true") @Nullable Boolean staff,
    @Size(max = 8) @Nullable List<@NotNull @Valid Range> apps,
    @NotBlank @Size(max = 300) @OneLine @Schema(example = "Five percent to begin with")
        String reason) {

  ChangeFlag of(String flag) {
    List<Range> ranges = Objects.requireNonNullElse(apps, List.of());
    List<AppRange> read =
        IntStream.range(0, ranges.size())
            .mapToObj(i -> ranges.get(i).toRange("apps[" + i + "]"))
            .toList();
    return new ChangeFlag(
        flag,
        on,
        Objects.requireNonNullElse(share, Share.ALL),
        Objects.requireNonNullElse(staff, false),
        read,
        reason);
  }
}
