/**
 * Rehearses releases: bad and good ones, made on purpose, meet simulated customers on a cluster of
 * the rehearsal's own, and the release guard is judged by what it does. Decides nothing about a
 * release itself: that is the guard's.
 */
@NullMarked
package bank.ballast.rehearsal;

import org.jspecify.annotations.NullMarked;
