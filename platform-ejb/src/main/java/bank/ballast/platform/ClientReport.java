package bank.ballast.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a client saw.
 *
 * @param kind of thing
 * @param agoMillis how long before the report it happened, by the client's own stop watch
 * @param millis how long it took; null where that says nothing
 * @param detail a code or a screen's name, 1 to 64 ASCII characters, or null
 */
public record ClientReport(
    ClientReportKind kind, long agoMillis, @Nullable Integer millis, @Nullable String detail) {}
