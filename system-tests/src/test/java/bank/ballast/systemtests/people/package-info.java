/** The people of the tests: customers who sign up as anyone does, and staff; what they can do. */
@NullMarked
package bank.ballast.systemtests.people;

import org.jspecify.annotations.NullMarked;
