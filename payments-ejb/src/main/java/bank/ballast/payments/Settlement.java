package bank.ballast.payments;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bank's account with the payment scheme compares with the scheme's own statements, for
 * staff. Each movement is one that both have, or it is a break until it is: of any moment, the
 * breaks explain to the penny by how much the balances differ.
 *
 * <p>Amounts are as the bank has them: positive where they came in or are owed to it.
 */
public interface Settlement {

  /**
   * The books and the scheme, at the end of the latest day that was compared.
   *
   * @param day that day
   * @param ours what the books say
   * @param theirs what the scheme says
   * @param explained by how much the breaks say that they differ, ours less theirs
   */
  record Tie(LocalDate day, Money ours, Money theirs, Money explained) {

    /** By how much they differ, ours less theirs. */
    public Money difference() {
      return ours.minus(theirs);
    }

    /** What no break explains: nothing, or the comparison itself is wrong. */
    public Money unexplained() {
      return difference().minus(explained);
    }
  }

  /**
   * A settlement day.
   *
   * @param statement the statement's id
   * @param opening what the scheme says that it began with
   * @param closing what the scheme says that it ended with
   * @param ours the books' balance when the day was compared
   * @param matched movements first seen on this day of which both sides agree
   * @param breaks what was first seen on this day and is still to be worked on
   */
  record Day(
      LocalDate day,
      String statement,
      Money opening,
      Money closing,
      Money ours,
      long matched,
      long breaks) {}

  /**
   * What one side has of a movement, or says of a balance.
   *
   * @param on its booking date with that side; null for a balance
   * @param name the books' entry or the scheme's reference; null for a balance
   */
  record Side(Money amount, @Nullable LocalDate on, @Nullable String name) {}

  /**
   * A difference.
   *
   * @param day on whose comparison it was first seen
   * @param transaction the payment's id in the scheme, where it is about one
   * @param ours what the books have, or null
   * @param theirs what the scheme has, or null
   * @param closedOn the day whose statement closed it by itself, or null
   * @param resolution what a person made of it, or null
   */
  record Break(
      BreakId id,
      BreakKind kind,
      LocalDate day,
      @Nullable String transaction,
      @Nullable Side ours,
      @Nullable Side theirs,
      @Nullable LocalDate closedOn,
      @Nullable Resolution resolution) {}

  /**
   * Why a break is no longer to be worked on.
   *
   * @param by the subject of whoever says so
   */
  record Resolution(String reason, String by, Instant at) {}

  /** How both stand; empty before the first statement. */
  Optional<Tie> tie();

  /** The days that were compared, the latest first; at most so many. */
  List<Day> days(int limit);

  /** Breaks that are to be worked on, the oldest first; at most so many. */
  List<Break> open(int limit);

  /** Breaks that were resolved or closed by themselves, the latest first; at most so many. */
  List<Break> done(int limit);

  /**
   * Says that a break is no longer to be worked on; writes it into the audit trail. The difference
   * stays in the sums until the books or a statement take it out.
   *
   * @param reason 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#BREAK_NOT_FOUND}, {@link
   *     PaymentsRefusal#BREAK_OVER}, {@link PaymentsRefusal#MALFORMED_REASON}
   */
  void resolve(BreakId id, String reason);
}
