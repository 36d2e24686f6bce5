package bank.ballast.platform;

import java.time.Instant;
import java.util.List;

/**
 * A flag as it stands.
 *
 * @param introduced the release that brought it
 * @param releasesSince how many releases have served everybody since that one
 * @param dueForRemoval whether those are more than two, and it is none that stays
 * @param on whether it is on for anybody
 * @param share of 10,000 customers, so many
 * @param staff whether for staff, whatever the share is
 * @param apps only in these; empty for all, and for what is no app
 * @param changedBy the subject who changed it last, or the release that brought it
 */
public record FlagView(
    String flag,
    String purpose,
    String introduced,
    int releasesSince,
    boolean dueForRemoval,
    boolean on,
    int share,
    boolean staff,
    List<AppRange> apps,
    Instant changedAt,
    String changedBy) {}
