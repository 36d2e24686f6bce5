package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's overdraft.
 *
 * @param limit how far below zero the account may be
 * @param used how far it is
 * @param offer how high the limit may be set
 * @param tariff that holds today
 * @param next that is announced, or null
 * @param accrued what the days up to yesterday have cost that is in no charge yet, in pounds to a
 *     millionth of a penny
 * @param charges that are not wholly taken yet, the earliest first
 * @param history of the limit, the latest first
 */
public record OverdraftView(
    Money limit,
    Money used,
    OverdraftOffer offer,
    OverdraftTariffView tariff,
    @Nullable OverdraftTariffView next,
    BigDecimal accrued,
    List<Charge> charges,
    List<Change> history) {

  /**
   * What a stretch of days cost.
   *
   * @param through the last of them
   * @param amount in whole pennies
   * @param taken of it
   * @param chargeOn the day from which on it is taken
   */
  public record Charge(LocalDate through, Money amount, Money taken, LocalDate chargeOn) {}

  /** How a limit came about. */
  public enum Kind {
    /** A holder set it. */
    SET,
    /** It could not be lowered: its money was in use before the ledger knew. */
    KEPT,
    /** The account was closed. */
    CLOSED,
    /** What only a newer release has a word for, which was here before this one. */
    OTHER
  }

  /**
   * A limit that was set.
   *
   * @param by whose subject did it
   */
  public record Change(Money limit, Kind kind, String by, Instant at) {}
}
