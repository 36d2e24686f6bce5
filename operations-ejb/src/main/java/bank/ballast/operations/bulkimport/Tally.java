package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport.Outcome;
import bank.ballast.operations.BulkImport.RefusedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what became of the rows of one call. */
final class Tally {

  private int added;
  private int present;
  private final List<RefusedRow> refused = new ArrayList<>();

  void added(int rows) {
    added += rows;
  }

  void present(int rows) {
    present += rows;
  }

  void refused(int row, String externalId, Refusal refusal) {
    refused.add(new RefusedRow(row, externalId, refusal));
  }

  Outcome outcome() {
    return new Outcome(
        added, present, refused.stream().sorted(Comparator.comparingInt(RefusedRow::row)).toList());
  }
}
