/** Customers write to the bank, are told of incidents, and are given something for the trouble. */
@NullMarked
package bank.ballast.systemtests.cases;

import org.jspecify.annotations.NullMarked;
