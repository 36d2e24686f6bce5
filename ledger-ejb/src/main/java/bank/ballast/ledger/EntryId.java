package bank.ballast.ledger;

import java.util.UUID;

/** Names a journal entry. Made by the caller: one id, one effect. */
public record EntryId(UUID value) {}
