package bank.ballast.web.imports;

import bank.ballast.operations.ImportReconciliation;
import bank.ballast.web.input.Amount;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as a whole.
 *
 * @param kinds what was brought in, by kind and currency
 * @param standingOrders how many are kept, paused
 * @param imbalance debits less credits of the whole ledger by currency, in minor units: all zero,
 *     or the books are broken
 */
@Schema(name = "ImportTotals")
public record ImportTotals(
    @Schema(required = true) List<KindTotal> kinds,
    @Schema(required = true, example = "6471") long standingOrders,
    @Schema(required = true) Map<String, Long> imbalance) {

  /**
   * All movements of one kind and currency.
   *
   * @param kind of them
   * @param rows how many
   * @param sum of their amounts
   * @param internalBalance what the internal account on their other side holds
   * @param agrees whether that is their sum
   */
  @Schema(name = "ImportKindTotal")
  public record KindTotal(
      @Schema(required = true, example = "cash") String kind,
      @Schema(required = true, example = "13517") long rows,
      @Schema(required = true) Amount sum,
      @Schema(required = true) Amount internalBalance,
      @Schema(required = true) boolean agrees) {}

  static ImportTotals of(ImportReconciliation.Totals totals) {
    return new ImportTotals(
        totals.kinds().stream()
            .map(
                kind ->
                    new KindTotal(
                        Cells.word(kind.kind()),
                        kind.rows(),
                        Amount.of(kind.sum()),
                        Amount.of(kind.internalBalance()),
                        kind.agrees()))
            .toList(),
        totals.standingOrders(),
        totals.imbalance());
  }
}
