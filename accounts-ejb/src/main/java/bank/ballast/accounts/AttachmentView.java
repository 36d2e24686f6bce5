package bank.ballast.accounts;

import java.time.Instant;

/**
 * What is attached to a transaction, all but its content.
 *
 * @param id its id
 * @param transaction to which
 * @param type what its content is
 * @param size in bytes
 * @param addedBy the name of the holder who attached it
 * @param addedAt when
 */
public record AttachmentView(
    AttachmentId id,
    TransactionId transaction,
    AttachmentType type,
    int size,
    String addedBy,
    Instant addedAt) {}
