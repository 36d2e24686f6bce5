package bank.ballast.web.loans;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the bank lends.
 *
 * @param items each product in the version that is offered today
 */
@Schema(name = "LoanProductList")
public record LoanProductList(@Schema(required = true) List<LoanProduct> items) {}
