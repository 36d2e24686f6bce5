package bank.ballast.web.imports;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the rows of one call.
 *
 * @param added how many are new
 * @param present how many had been there before, with the same content
 * @param refused the others, in their order
 */
@Schema(name = "ImportOutcome")
public record ImportOutcome(
    @Schema(required = true, example = "998") int added,
    @Schema(required = true, example = "1") int present,
    @Schema(required = true) List<RefusedRow> refused) {

  /**
   * A row that was not brought in.
   *
   * @param row its place in the call, from 0
   * @param id its first cell
   * @param code why
   * @param facts what there is to know about it
   */
  @Schema(name = "RefusedRow")
  public record RefusedRow(
      @Schema(required = true, example = "17") int row,
      @Schema(required = true, example = "695247") String id,
      @Schema(required = true, example = "ROW_MALFORMED") String code,
      @Schema(required = true) Map<String, String> facts) {

    static RefusedRow of(int row, String id, Refusal refusal) {
      return new RefusedRow(row, id, refusal.code().name(), refusal.facts());
    }
  }

  /** Puts together what operations says with the rows that it never saw. */
  static ImportOutcome of(
      BulkImport.Outcome outcome, List<Integer> places, List<RefusedRow> malformed) {
    List<RefusedRow> refused = new java.util.ArrayList<>(malformed);
    for (BulkImport.RefusedRow row : outcome.refused()) {
      refused.add(RefusedRow.of(places.get(row.row()), row.externalId(), row.refusal()));
    }
    refused.sort(java.util.Comparator.comparingInt(RefusedRow::row));
    return new ImportOutcome(outcome.added(), outcome.present(), refused);
  }
}
