package bank.ballast.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a customer met.
 *
 * @param at when
 * @param kind what
 * @param method of the request, or null where there was none
 * @param path of the request, or null
 * @param status that it was answered with, or null where no answer came
 * @param code of the refusal, or null
 */
public record Met(
    Instant at,
    MetKind kind,
    @Nullable String method,
    @Nullable String path,
    @Nullable Integer status,
    @Nullable String code) {}
