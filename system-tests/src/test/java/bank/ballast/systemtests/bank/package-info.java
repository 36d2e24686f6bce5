/** The bank that the tests run against: one set-up of its own, started once for the whole run. */
@NullMarked
package bank.ballast.systemtests.bank;

import org.jspecify.annotations.NullMarked;
