package bank.ballast.accounts;

import bank.ballast.platform.Approval;
import java.util.UUID;

/**
 * A rate that somebody proposed.
 *
 * @param id also the rate's, once it is announced
 * @param rate what savings would earn, and from when
 * @param approval by whom
 */
public record SavingsRateProposal(UUID id, SavingsRateView rate, Approval approval) {}
