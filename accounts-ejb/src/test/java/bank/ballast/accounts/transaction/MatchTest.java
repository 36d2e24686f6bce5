package bank.ballast.accounts.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AnnotatedTransaction;
import bank.ballast.accounts.Annotation;
import bank.ballast.accounts.TransactionCategory;
import bank.ballast.accounts.TransactionFilter;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static final Annotation WRITTEN =
      new Annotation(null, "Déjeuner avec Émile", List.of("work", "a-b"), List.of());

  @ParameterizedTest
  @CsvSource({
    "caf, true",
    "CAFÉ, true",
    "cafe zoe, true",
    "zoe   rent, true",
    "zoe lunch, false",
    "dejeuner, true",
    "emile #work, true",
    "#wor, false",
    "wor, true",
    "#A-B, true",
    "#, false",
    "محمد, true",
    "مُحَمَّد, true",
  })
  void wordsMustAllStandSomewhere(String text, boolean found) {
    assertEquals(
        found, new Match(text(text)).test(transaction("Café Zoë", "Rent محمد", -1_250, WRITTEN)));
  }

  @ParameterizedTest
  @CsvSource({"cafe, true", "ZOË caf, true", "rent, false", "emile, false", "zoe rent, false"})
  void aMerchantIsLookedForInTheOtherSidesNameAlone(String merchant, boolean found) {
    TransactionFilter filter = new TransactionFilter(null, merchant, null, null, null, null, null);

    assertEquals(found, new Match(filter).test(transaction("Café Zoë", "Rent", -1, WRITTEN)));
  }

  @Test
  void boundsBelongToWhatIsLookedFor() {
    assertTrue(matches(days(DAY, DAY)));
    assertTrue(matches(days(null, DAY)));
    assertFalse(matches(days(DAY.plusDays(1), null)));
    assertFalse(matches(days(null, DAY.minusDays(1))));
    assertTrue(matches(amounts(1_250L, 1_250L)));
    assertFalse(matches(amounts(1_251L, null)));
    assertFalse(matches(amounts(null, 1_249L)));
  }

  @Test
  void olderThanTheFirstDayIsTooOld() {
    TransactionView transaction = transaction("Café", "", -1_250, Annotation.NONE).transaction();
    assertTrue(new Match(days(DAY.plusDays(1), null)).isTooOld(transaction));
    assertFalse(new Match(days(DAY, null)).isTooOld(transaction));
    assertFalse(new Match(days(null, DAY.minusDays(1))).isTooOld(transaction));
  }

  @Test
  void categoryIsTheChosenOneOrThatOfTheKind() {
    Annotation chosen = new Annotation(TransactionCategory.GIFTS, "", List.of(), List.of());
    assertTrue(isOf(TransactionCategory.TRANSFERS, Annotation.NONE));
    assertTrue(isOf(TransactionCategory.GIFTS, chosen));
    assertFalse(isOf(TransactionCategory.TRANSFERS, chosen));
  }

  @Test
  void whatIsSpreadBelongsToItsParts() {
    Annotation spread =
        new Annotation(
            TransactionCategory.GIFTS,
            "",
            List.of(),
            List.of(
                new Annotation.Split(TransactionCategory.GROCERIES, Money.of(-250, "GBP")),
                new Annotation.Split(TransactionCategory.CASH, Money.of(-1_000, "GBP"))));
    assertTrue(isOf(TransactionCategory.CASH, spread));
    assertFalse(isOf(TransactionCategory.GIFTS, spread));
  }

  private static boolean isOf(TransactionCategory category, Annotation annotation) {
    return new Match(new TransactionFilter(null, null, category, null, null, null, null))
        .test(transaction("Café", "", -1_250, annotation));
  }

  private static boolean matches(TransactionFilter filter) {
    return new Match(filter).test(transaction("Café", "", -1_250, Annotation.NONE));
  }

  private static TransactionFilter text(String text) {
    return new TransactionFilter(text, null, null, null, null, null, null);
  }

  private static TransactionFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new TransactionFilter(null, null, null, from, to, null, null);
  }

  private static TransactionFilter amounts(@Nullable Long least, @Nullable Long most) {
    return new TransactionFilter(null, null, null, null, null, least, most);
  }

  private static AnnotatedTransaction transaction(
      String counterparty, String reference, long pence, Annotation annotation) {
    return new AnnotatedTransaction(
        new TransactionView(
            new TransactionId(AccountId.next(), 1),
            Money.of(pence, "GBP"),
            Money.of(0, "GBP"),
            "INTERNAL_TRANSFER",
            counterparty,
            reference,
            Instant.EPOCH,
            DAY,
            DAY),
        annotation);
  }
}
