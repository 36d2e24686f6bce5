package bank.ballast.web.reports;

import bank.ballast.platform.ClientReport;
import bank.ballast.platform.ClientReportKind;
import bank.ballast.web.input.Inputs;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client saw.
 *
 * @param kind of thing
 * @param agoMs how long ago it was, by the client's stop watch: its clock may be wrong; now where
 *     it is left out
 * @param ms how long it took
 * @param detail a code, or a screen's name
 */
@Schema(name = "ClientReport")
public record Report(
    @NotNull
        @Schema(
            example = "failed-connection",
            enumeration = {"failed-connection", "app-start", "screen", "crash", "log-in-failed"})
        String kind,
    @Min(0) @Max(MOST_AGO) @Schema(example = "1500") @Nullable Long agoMs,
    @Min(0) @Max(MOST_LONG) @Schema(example = "3000") @Nullable Integer ms,
    @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}",
            message = "{bank.ballast.web.reports.detail}")
        @Schema(example = "timeout")
        @Nullable String detail) {

  /** A day: what is older helps nobody. */
  private static final long MOST_AGO = 86_400_000;

  /** Ten minutes: nobody waits longer for a screen. */
  private static final int MOST_LONG = 600_000;

  ClientReport toReport(int index) {
    return new ClientReport(
        Inputs.word("reports[" + index + "].kind", kind, ClientReportKind.class),
        Objects.requireNonNullElse(agoMs, 0L),
        ms,
        detail);
  }
}
