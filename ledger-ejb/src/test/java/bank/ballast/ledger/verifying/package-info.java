/** Tests of what verifying adds up itself; what it reads is tested on a database. */
@NullMarked
package bank.ballast.ledger.verifying;

import org.jspecify.annotations.NullMarked;
