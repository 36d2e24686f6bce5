package bank.ballast.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What overdrafts cost, cost before, and will. One supervisor proposes, another decides. */
public interface OverdraftTariffs {

  /**
   * How many months ahead of a dearer rate customers are told (Payment Services Regulations 2017,
   * regulation 51(1)). A cheaper one may come at once (51(3)).
   */
  int NOTICE_MONTHS = 2;

  /** Every tariff, the latest first. */
  List<OverdraftTariffView> history();

  /** The first day from which on this rate can hold, if it is approved today. */
  LocalDate earliest(BigDecimal annualRate);

  /**
   * Proposes today's tariff with another rate.
   *
   * @param annualRate percent a year, above 0 to 100, at most two decimals
   * @param reason 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link OverdraftRefusal#MALFORMED_OVERDRAFT_RATE}, {@link
   *     OverdraftRefusal#OVERDRAFT_TARIFF_TOO_SOON}, {@link
   *     OverdraftRefusal#OVERDRAFT_TARIFF_WAITING}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}
   */
  OverdraftTariffView propose(BigDecimal annualRate, LocalDate effectiveOn, String reason);

  /**
   * Announces it; never who proposed.
   *
   * @throws bank.ballast.kernel.Refusal {@link OverdraftRefusal#OVERDRAFT_TARIFF_NOT_FOUND}, {@link
   *     bank.ballast.platform.PlatformRefusal#SAME_PERSON}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_DECIDED}, {@link
   *     OverdraftRefusal#OVERDRAFT_TARIFF_TOO_SOON} where it has waited for too long, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}
   */
  OverdraftTariffView approve(int version, String reason);

  /**
   * Drops it; whoever proposed it may take it back so.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #approve}, but for the own proposal and the day
   */
  OverdraftTariffView reject(int version, String reason);
}
