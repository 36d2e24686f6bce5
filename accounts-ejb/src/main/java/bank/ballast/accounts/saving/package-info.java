/**
 * Saving that goes by itself: payments rounded up, pay split between pots, deposits that were asked
 * for before.
 *
 * <p>Money that moves leaves a cue in its own transaction; one node follows the cues, and what it
 * moves has ids made of theirs, so that nothing is missed and nothing moves twice.
 */
@NullMarked
package bank.ballast.accounts.saving;

import org.jspecify.annotations.NullMarked;
