package bank.ballast.web.flags;

import bank.ballast.platform.FlagView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A flag as it stands.
 *
 * @param flag its name
 * @param introduced the release that brought it
 * @param releasesSince how many releases have served everybody since that one
 * @param dueForRemoval whether those are more than two, and it is none that stays
 * @param on whether it is on for anybody
 * @param share of 10,000 customers, so many
 * @param staff whether for staff, whatever the share is
 * @param apps only in these; empty for all
 * @param changedBy the subject who changed it last, or the release that brought it
 */
@Schema(name = "Flag")
public record Flag(
    @Schema(example = "client-reports") String flag,
    @Schema(example = "Keep what clients report; stays, to silence a flood") String purpose,
    @Schema(example = "0.1.0-0a1b2c3d") String introduced,
    @Schema(example = "1") int releasesSince,
    @Schema(example = "false") boolean dueForRemoval,
    @Schema(example = "true") boolean on,
    @Schema(example = "10000") int share,
    @Schema(example = "false") boolean staff,
    List<Range> apps,
    Instant changedAt,
    @Schema(example = "0.1.0-0a1b2c3d") String changedBy) {

  static Flag of(FlagView flag) {
    return new Flag(
        flag.flag(),
        flag.purpose(),
        flag.introduced(),
        flag.releasesSince(),
        flag.dueForRemoval(),
        flag.on(),
        flag.share(),
        flag.staff(),
        flag.apps().stream().map(Range::of).toList(),
        flag.changedAt(),
        flag.changedBy());
  }
}
