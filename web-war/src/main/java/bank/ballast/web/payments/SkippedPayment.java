package bank.ballast.web.payments;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment to leave out.
 *
 * @param day on which it would be made: the standing order's {@code nextOn}
 */
@Schema(name = "SkippedPayment")
public record SkippedPayment(@NotNull @Schema(example = "2099-01-30") LocalDate day) {}
