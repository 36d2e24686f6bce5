/**
 * Who was touched by an incident, and that the bank tells each of them. Decides neither what an
 * incident is nor what a customer reads.
 */
@NullMarked
package bank.ballast.guard.touched;

import org.jspecify.annotations.NullMarked;
