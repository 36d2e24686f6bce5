/** Tests of the simulated customers. */
@NullMarked
package bank.ballast.rehearsal.customers;

import org.jspecify.annotations.NullMarked;
