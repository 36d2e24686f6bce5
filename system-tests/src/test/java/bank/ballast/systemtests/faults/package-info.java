/**
 * Fault runs: random transfers and reads of all balances in one snapshot, while the bank's servers
 * are killed at random moments. Judges what customers were told, and what is in the books; how a
 * single part behaves when something is away is tested beside that part.
 */
@NullMarked
package bank.ballast.systemtests.faults;

import org.jspecify.annotations.NullMarked;
