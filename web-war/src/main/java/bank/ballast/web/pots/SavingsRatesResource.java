package bank.ballast.web.pots;

import bank.ballast.accounts.SavingsRates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/savings-rates}. */
@Path("/savings-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pots")
@ApplicationScoped
public class SavingsRatesResource {

  @Inject private SavingsRates rates;

  /** Every rate there was or is announced. */
  @GET
  @Operation(
      operationId = "savingsRates",
      summary = "What pots earn that earn interest: every rate, the latest first",
      description =
          "The first may lie ahead: a cut is announced fifteen days before it holds, and whoever has"
              + " such a pot is told of it.")
  public SavingsRateList all() {
    return new SavingsRateList(rates.history().stream().map(SavingsRate::of).toList());
  }
}
