package bank.ballast.payments.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.EntryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

  private final Map<EntryId, Movement.Ours> ours = new LinkedHashMap<>();
  private final List<Movement.Theirs> theirs = new ArrayList<>();

  @Test
  void theSamePaymentIsOneItem() {
    Movement.Ours paid = ours(1, "a", -1_250);
    theirs("a", -1_250);

    Comparison comparison = compare(List.of(), List.of());

    assertEquals(1, comparison.added().size());
    assertEquals(
        new Items.Item(Ids.named("ours/1"), paid, theirs.get(0)), comparison.added().get(0));
  }

  @Test
  void aPaymentAndItsReturnAreTwo() {
    ours(1, "a", -1_250);
    ours(2, "a", 1_250);
    theirs("a", 1_250);
    theirs("a", -1_250);

    List<Items.Item> added = compare(List.of(), List.of()).added();

    assertEquals(2, added.size());
    assertTrue(added.stream().allMatch(item -> pence(item.ours()) == pence(item.theirs())));
  }

  @Test
  void whatIsStatedTwiceIsABreakTheSecondTime() {
    ours(1, "a", -1_250);
    theirs("a", -1_250);
    theirs("a", -1_250);

    List<Items.Item> added = compare(List.of(), List.of()).added();

    assertEquals(2, added.size());
    assertEquals(1, added.stream().filter(item -> item.ours() == null).count());
  }

  @Test
  void whatIsLeftOverFindsItsOtherSide() {
    Items.Item onlyOurs = Items.item(new Movement.Ours(1, entry("a", -1), "a", -100, DAY), null);
    Items.Item onlyTheirs =
        Items.item(null, new Movement.Theirs(DAY.minusDays(1), 3, "r", "b", 200, DAY));
    theirs("a", -100);
    Movement.Ours late = ours(7, "b", 250);

    Comparison comparison = compare(List.of(onlyOurs), List.of(onlyTheirs));

    assertEquals(List.of(), comparison.added());
    assertEquals(
        List.of(new Comparison.LateTheirs(onlyOurs, theirs.get(0))), comparison.lateTheirs());
    assertEquals(List.of(new Comparison.LateOurs(onlyTheirs, late)), comparison.lateOurs());
  }

  /** Made-up days: whatever is missing on either side, what is kept accounts for all of both. */
  @Test
  void whatIsKeptAccountsForEveryPennyOfBothSides() {
    Random random = new Random(20260329);
    for (int round = 0; round < 200; round++) {
      ours.clear();
      theirs.clear();
      for (int i = 0; i < 20; i++) {
        long pence = 1L + random.nextInt(5);
        pence = random.nextBoolean() ? pence : -pence;
        if (random.nextInt(4) > 0) {
          ours(i, "t" + i, pence);
        }
        for (int times = random.nextInt(3); times > 0; times--) {
          theirs("t" + i, random.nextInt(5) > 0 ? pence : pence * 2);
        }
      }

      List<Items.Item> added = compare(List.of(), List.of()).added();

      long difference =
          added.stream().mapToLong(item -> pence(item.ours()) - pence(item.theirs())).sum();
      long sums =
          ours.values().stream().mapToLong(Movement.Ours::pence).sum()
              - theirs.stream().mapToLong(Movement.Theirs::pence).sum();
      assertEquals(sums, difference, "round " + round);
      assertEquals(
          ours.size() + (long) theirs.size(),
          added.stream()
              .flatMapToLong(
                  item -> LongStream.of(item.ours() == null ? 0 : 1, item.theirs() == null ? 0 : 1))
              .sum(),
          "each is kept once, round " + round);
    }
  }

  private Comparison compare(List<Items.Item> onlyOurs, List<Items.Item> onlyTheirs) {
    Map<String, EntryId> expected = new HashMap<>();
    theirs.forEach(
        each ->
            expected.put(
                Movement.key(each.transaction(), each.pence()),
                entry(each.transaction(), each.pence())));
    return new Comparison(ours, theirs, expected, onlyOurs, onlyTheirs);
  }

  private Movement.Ours ours(long sequence, String transaction, long pence) {
    EntryId entry = entry(transaction, pence);
    Movement.Ours movement = new Movement.Ours(sequence, entry, transaction, pence, DAY);
    ours.put(entry, movement);
    return movement;
  }

  private void theirs(String transaction, long pence) {
    theirs.add(
        new Movement.Theirs(
            DAY, theirs.size() + 1, "stl_" + theirs.size(), transaction, pence, DAY));
  }

  private static EntryId entry(String transaction, long pence) {
    return new EntryId(Ids.named(transaction + (pence < 0 ? "/out" : "/in")));
  }

  private static long pence(Movement.@Nullable Ours ours) {
    return ours == null ? 0 : ours.pence();
  }

  private static long pence(Movement.@Nullable Theirs theirs) {
    return theirs == null ? 0 : theirs.pence();
  }
}
