package bank.ballast.ledger;

import java.util.UUID;

/** Names a ledger account. Made by the caller, who may reuse the id of the thing it stands for. */
public record LedgerAccountId(UUID value) {}
