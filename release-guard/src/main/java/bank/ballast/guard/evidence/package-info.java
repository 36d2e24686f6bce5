/** The statistics by which two releases are told apart; knows no proxy and no release. */
@NullMarked
package bank.ballast.guard.evidence;

import org.jspecify.annotations.NullMarked;
