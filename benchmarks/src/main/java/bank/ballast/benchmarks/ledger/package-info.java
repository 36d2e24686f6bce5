/** The ledger against SQL that one would write by hand. */
@NullMarked
package bank.ballast.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
