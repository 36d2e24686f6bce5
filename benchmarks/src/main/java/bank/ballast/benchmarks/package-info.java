/**
 * Measures the bank against named baselines in the same run, and keeps what was measured. Nothing
 * of the running bank depends on it.
 */
@NullMarked
package bank.ballast.benchmarks;

import org.jspecify.annotations.NullMarked;
