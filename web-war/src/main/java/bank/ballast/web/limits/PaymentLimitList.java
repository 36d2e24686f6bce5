package bank.ballast.web.limits;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account's limits.
 *
 * @param items one of each kind
 */
@Schema(name = "PaymentLimitList")
public record PaymentLimitList(@Schema(required = true) List<PaymentLimit> items) {}
