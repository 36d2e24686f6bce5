package bank.ballast.web.touched;

import bank.ballast.operations.TouchedSummary;
import bank.ballast.web.input.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was done for those whom an incident touched.
 *
 * @param incident its id
 * @param told how many customers were told
 * @param mailed to how many of them an e-mail went as well
 * @param read how many have read it
 * @param cases how many cases were opened about it
 * @param credited what was given to them together; left out where nothing was
 * @param credits to how many it was given
 */
@Schema(name = "IncidentCare")
public record IncidentCare(
    @Schema(required = true) String incident,
    @Schema(required = true) long told,
    @Schema(required = true) long mailed,
    @Schema(required = true) long read,
    @Schema(required = true) long cases,
    @Nullable Amount credited,
    @Schema(required = true) long credits) {

  static IncidentCare of(TouchedSummary summary) {
    return new IncidentCare(
        summary.incident(),
        summary.told(),
        summary.mailed(),
        summary.read(),
        summary.cases(),
        summary.credited() == null ? null : Amount.of(summary.credited()),
        summary.credits());
  }
}
