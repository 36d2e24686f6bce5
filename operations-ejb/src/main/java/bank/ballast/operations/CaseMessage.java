package bank.ballast.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a case.
 *
 * @param number its place in the conversation, from 1
 * @param agent the subject of the agent who wrote it; null for the customer, and in what a customer
 *     is shown
 * @param fromBank whether the bank wrote it
 * @param text as it was written; blank lines part paragraphs
 * @param at when
 */
public record CaseMessage(
    int number, @Nullable String agent, boolean fromBank, String text, Instant at) {}
