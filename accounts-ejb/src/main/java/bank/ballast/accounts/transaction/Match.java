package bank.ballast.accounts.transaction;

import bank.ballast.accounts.AnnotatedTransaction;
import bank.ballast.accounts.Annotation;
import bank.ballast.accounts.TransactionCategory;
import bank.ballast.accounts.TransactionFilter;
import bank.ballast.accounts.TransactionView;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a transaction is one of those that are looked for. */
final class Match implements Predicate<AnnotatedTransaction> {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final TransactionFilter filter;
  private final List<String> words;
  private final List<String> merchant;

  Match(TransactionFilter filter) {
    this.filter = filter;
    this.words = words(filter.text());
    this.merchant = words(filter.merchant());
  }

  private static List<String> words(@Nullable String text) {
    return text == null
        ? List.of()
        : SPACE.splitAsStream(folded(text)).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public boolean test(AnnotatedTransaction candidate) {
    TransactionView transaction = candidate.transaction();
    return isWithinDays(transaction.bookingDate())
        && isWithinAmounts(Math.abs(transaction.amount().minorUnits()))
        && isOfCategory(candidate)
        && isOfMerchant(transaction)
        && hasWords(candidate);
  }

  /** Whether neither this transaction nor any older one can be looked for. */
  boolean isTooOld(TransactionView transaction) {
    return filter.from() != null && transaction.bookingDate().isBefore(filter.from());
  }

  private boolean isWithinDays(LocalDate day) {
    return (filter.from() == null || !day.isBefore(filter.from()))
        && (filter.to() == null || !day.isAfter(filter.to()));
  }

  private boolean isWithinAmounts(long amount) {
    return (filter.least() == null || amount >= filter.least())
        && (filter.most() == null || amount <= filter.most());
  }

  private boolean isOfCategory(AnnotatedTransaction candidate) {
    TransactionCategory wanted = filter.category();
    List<Annotation.Split> splits = candidate.annotation().splits();
    // What is spread over categories belongs to those of its parts.
    return wanted == null
        || (splits.isEmpty()
            ? candidate.category() == wanted
            : splits.stream().anyMatch(split -> split.category() == wanted));
  }

  private boolean isOfMerchant(TransactionView transaction) {
    // Most searches name none: then no name need be folded.
    return merchant.isEmpty()
        || merchant.stream().allMatch(folded(transaction.counterparty())::contains);
  }

  private boolean hasWords(AnnotatedTransaction candidate) {
    if (words.isEmpty()) {
      return true;
    }
    TransactionView transaction = candidate.transaction();
    List<String> tags = candidate.annotation().tags().stream().map(Match::folded).toList();
    String text =
        folded(
            String.join(
                "\n",
                transaction.counterparty(),
                transaction.reference(),
                candidate.annotation().note(),
                String.join("\n", candidate.annotation().tags())));
    return words.stream()
        .allMatch(
            word -> word.startsWith("#") ? tags.contains(word.substring(1)) : text.contains(word));
  }

  /** Without case, accents and forms of presentation. */
  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
