package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Harm;
import org.jspecify.annotations.Nullable;

/**
 * What a customer met on a candidate.
 *
 * @param customer the subject, or the installation where nobody was signed in
 * @param at RFC 3339, UTC
 */
public record Met(
    String customer,
    String at,
    Harm kind,
    String method,
    String path,
    int status,
    @Nullable String code) {}
