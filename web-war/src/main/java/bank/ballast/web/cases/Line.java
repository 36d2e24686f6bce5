package bank.ballast.web.cases;

import bank.ballast.operations.CaseMessage;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message of a case.
 *
 * @param number its place in the conversation, from 1
 * @param from who wrote it
 * @param text as it was written
 * @param at when
 */
@Schema(name = "CaseMessage")
public record Line(
    @Schema(required = true) int number,
    @Schema(
            required = true,
            enumeration = {"customer", "bank"})
        String from,
    @Schema(required = true) String text,
    @Schema(required = true) Instant at) {

  static Line of(CaseMessage message) {
    return new Line(
        message.number(), message.fromBank() ? "bank" : "customer", message.text(), message.at());
  }
}
