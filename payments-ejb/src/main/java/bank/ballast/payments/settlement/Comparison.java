package bank.ballast.payments.settlement;

import bank.ballast.ledger.EntryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds for each movement of one side the same movement of the other: by the payment that it is of
 * and the way that its money went, first among what is new on both sides, then among what was left
 * over from days before. What one side has twice, the second time is a break.
 */
final class Comparison {

  private final List<Items.Item> added = new ArrayList<>();
  private final List<LateOurs> lateOurs = new ArrayList<>();
  private final List<LateTheirs> lateTheirs = new ArrayList<>();

  /** What a statement had before and the books have now. */
  record LateOurs(Items.Item open, Movement.Ours ours) {}

  /** What the books had before and a statement has now. */
  record LateTheirs(Items.Item open, Movement.Theirs theirs) {}

  /**
   * Compares.
   *
   * @param ours the books' new movements by their entries; what is found is taken out
   * @param theirs the statement's entries
   * @param expected the entry that each of them has in the books, by {@link Movement#key}
   * @param onlyOurs what the books alone have from days before
   * @param onlyTheirs what statements alone have from days before
   */
  Comparison(
      Map<EntryId, Movement.Ours> ours,
      List<Movement.Theirs> theirs,
      Map<String, EntryId> expected,
      List<Items.Item> onlyOurs,
      List<Items.Item> onlyTheirs) {
    Map<EntryId, Movement.Ours> left = new LinkedHashMap<>(ours);
    List<Movement.Theirs> alone = new ArrayList<>();
    for (Movement.Theirs each : theirs) {
      EntryId entry = expected.get(Movement.key(each.transaction(), each.pence()));
      Movement.Ours found = entry == null ? null : left.remove(entry);
      if (found == null) {
        alone.add(each);
      } else {
        added.add(Items.item(found, each));
      }
    }
    matchTheirs(alone, onlyOurs);
    matchOurs(left.values(), onlyTheirs);
  }

  private void matchTheirs(List<Movement.Theirs> alone, List<Items.Item> onlyOurs) {
    Map<String, Items.Item> open = new HashMap<>();
    for (Items.Item item : onlyOurs) {
      if (item.ours() != null && item.ours().transaction() != null) {
        open.putIfAbsent(Movement.key(item.ours().transaction(), item.ours().pence()), item);
      }
    }
    for (Movement.Theirs each : alone) {
      Items.Item found = open.remove(Movement.key(each.transaction(), each.pence()));
      if (found == null) {
        added.add(Items.item(null, each));
      } else {
        lateTheirs.add(new LateTheirs(found, each));
      }
    }
  }

  private void matchOurs(Iterable<Movement.Ours> alone, List<Items.Item> onlyTheirs) {
    Map<String, Items.Item> open = new HashMap<>();
    for (Items.Item item : onlyTheirs) {
      if (item.theirs() != null) {
        open.putIfAbsent(Movement.key(item.theirs().transaction(), item.theirs().pence()), item);
      }
    }
    for (Movement.Ours each : alone) {
      Items.Item found =
          each.transaction() == null
              ? null
              : open.remove(Movement.key(each.transaction(), each.pence()));
      if (found == null) {
        added.add(Items.item(each, null));
      } else {
        lateOurs.add(new LateOurs(found, each));
      }
    }
  }

  /** What was not known before, matched or not. */
  List<Items.Item> added() {
    return added;
  }

  List<LateOurs> lateOurs() {
    return lateOurs;
  }

  List<LateTheirs> lateTheirs() {
    return lateTheirs;
  }
}
