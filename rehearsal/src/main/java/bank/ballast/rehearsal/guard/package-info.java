/**
 * The release guard as its caller sees it: starts it, hands it releases and reads what it says of
 * them. Judges nothing.
 */
@NullMarked
package bank.ballast.rehearsal.guard;

import org.jspecify.annotations.NullMarked;
