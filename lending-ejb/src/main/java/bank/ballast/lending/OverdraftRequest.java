package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import bank.ballast.platform.Approval;
import java.util.UUID;

/**
 * A limit above what the rules offer, which one person asks for and another decides.
 *
 * @param account on which
 * @param limit how high
 */
public record OverdraftRequest(UUID id, AccountId account, Money limit, Approval approval) {}
