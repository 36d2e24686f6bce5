package bank.ballast.notifications;

/**
 * How far messages to many customers have come.
 *
 * @param sent how many stand in inboxes
 * @param mailed of how many a mail server took the e-mail
 * @param read how many were opened in the app
 */
public record MessageCounts(long sent, long mailed, long read) {}
