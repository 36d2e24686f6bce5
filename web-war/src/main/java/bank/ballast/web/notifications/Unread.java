package bank.ballast.web.notifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits to be read.
 *
 * @param count how many messages
 */
@Schema(name = "Unread")
public record Unread(@Schema(required = true, example = "2") long count) {}
