/** Tests of posting: its rules by random input, its locks on a real MariaDB. */
@NullMarked
package bank.ballast.ledger.posting;

import org.jspecify.annotations.NullMarked;
